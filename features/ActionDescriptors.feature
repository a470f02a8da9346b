Feature: Action descriptors
  Behaviors and plugins can ask a route what its action expects and returns.

  Scenario: Parameters with their names, sources, types, and default values
    Given the controller DescribedOrdersController
    Then the action of GET /described-orders/{id} has the parameters
      | name     | wire name | in         | type              | required | default |
      | id       | id        | path       | Int32             | true     |         |
      | pageSize | page-size | query      | Int32             | false    | 10      |
      | session  | session   | cookie     | String            | false    |         |
      | token    | token     | invocation | CancellationToken | false    |         |
    And its body is none and its result is Person

  Scenario: A body and a result that is awaited
    Given the controller DescribedOrdersController
    Then the action of POST /described-orders has the parameters
      | name   | wire name | in   | type   | required | default |
      | person | person    | body | Person | true     |         |
    And its body is Person and its result is Void

  Scenario: A mapped handler
    Given GET /moin is mapped to "moin"
    Then the action of GET /moin has the parameters
      | name | wire name | in | type | required | default |
    And its body is none and its result is String

  Scenario: A behavior that asks for the parameters of the action
    Given the controller DescribedOrdersController
    And a behavior that returns 400 for unknown query parameters
    When GET /described-orders/7?page-size=5 arrives
    Then the status is 200
    When GET /described-orders/7?pagesize=5 arrives
    Then the status is 400
