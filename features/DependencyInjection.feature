Feature: Dependency injection
  Controllers receive their dependencies through their constructors. A scoped service lives for one request.

  @every-source
  Scenario: A constructor's parameters come from the builder's services
    Given the service ITodoStore is a TodoStore
    And the controller StoredTodosController
    When GET /stored-todos/2 arrives
    Then the JSON is {"id": 2, "title": "more tea"}

  @every-source
  Scenario: One request shares its scoped services
    Given the scoped service Ticket
    And the controller TicketController
    When GET /tickets arrives
    Then the JSON is {"same": true}

  @every-source
  Scenario: Each request has its own scoped services
    Given the scoped service Ticket
    And the controller TicketController
    When GET /tickets arrives
    And GET /tickets arrives
    Then each request had a ticket of its own
    And every ticket is disposed of

  Scenario: A singleton lives as long as the app
    Given the singleton service Ticket
    And the controller TicketController
    When GET /tickets arrives
    And the app is disposed
    Then every ticket is disposed of

  Scenario: A disposed app handles no request
    Given GET /hello is mapped to "hello"
    When the app is disposed
    And GET /hello arrives
    Then the invocation fails with ObjectDisposedException
