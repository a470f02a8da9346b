Feature: Getting started
  A function is a resolver with controllers. The name of a method determines its route: GetHello(string name) handles
  GET /hello/{name}, and its result is the JSON body of the response.

  @every-source
  Scenario: A controller handles a request
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is "{"message":"hello lessa"}"

  @every-source
  Scenario: The sample returns the response in the README
    Given the function of samples/Hello
    When GET /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is "{"message":"hello lessa"}"

  @every-source
  Scenario: A controller doesn't need a base class
    Given the controller UniverseController
    When GET /hello arrives
    Then the status is 200
    And the body is "{"message":"hello universe"}"

  @every-source
  Scenario: A route without a controller
    Given GET /health is mapped to "ok"
    When GET /health arrives
    Then the status is 200
    And the header Content-Type is text/plain; charset=utf-8
    And the body is "ok"

  @every-source
  Scenario: A JSON body is a parameter of the action
    Given the controller PersonController
    When POST /hello arrives with the JSON {"name": "lessa"}
    Then the status is 200
    And the body is "{"message":"hello lessa"}"
