Feature: Getting started
  A function is a resolver with controllers. The name of a controller's method says what it answers:
  GetHello(string name) answers GET /hello/{name}, and what it returns is the JSON of the answer.

  @every-source
  Scenario: A controller answers a request
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is "{"message":"hello lessa"}"

  @every-source
  Scenario: The sample answers as README says
    Given the function of samples/Hello
    When GET /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is "{"message":"hello lessa"}"

  @every-source
  Scenario: A controller need not derive from anything
    Given the controller UniverseController
    When GET /hello arrives
    Then the status is 200
    And the body is "{"message":"hello universe"}"

  @every-source
  Scenario: A route can do without a controller
    Given GET /health is mapped to "ok"
    When GET /health arrives
    Then the status is 200
    And the header Content-Type is text/plain; charset=utf-8
    And the body is "ok"

  @every-source
  Scenario: A body of JSON becomes the action's parameter
    Given the controller PersonController
    When POST /hello arrives with the JSON {"name": "lessa"}
    Then the status is 200
    And the body is "{"message":"hello lessa"}"
