Feature: Testing your code
  A test requires only the path and the method of an event, and only a context of Lambda.

  Scenario: The smallest event
    Given the controller UniverseController
    When this event arrives from a REST API
      """
      {"path": "/hello", "httpMethod": "GET"}
      """
    Then the status is 200
    And the body is "{"message":"hello universe"}"

  Scenario: The smallest event of the documentation
    Given the controller UniverseController
    When this event arrives from a REST API
      """
      {
        "path": "/hello",
        "httpMethod": "GET",
        "requestContext": { "requestId": "227b78aa-779d-47d4-a48e-ce62120393b8" }
      }
      """
    Then the status is 200
    And the body is "{"message":"hello universe"}"
