Feature: Behaviours
  A behaviour is a step around actions: it sees the request, may answer itself, and sees the answer. Use adds one around all
  of them, an attribute around those of a controller or one action.

  @every-source
  Scenario: A behaviour around everything
    Given a behaviour that adds the header X-Served-By: tea
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the header X-Served-By is tea
    And the JSON is {"message": "hello lessa"}

  @every-source
  Scenario: It also runs where no route matched
    Given a behaviour that adds the header X-Served-By: tea
    And the controller HelloController
    When GET /nowhere arrives
    Then the status is 404
    And the header X-Served-By is tea

  @every-source
  Scenario Outline: A behavior outside error handling sees every response, errors included
    Given a behavior outside error handling that adds the header X-Correlation-Id: 227b78aa
    And the controller ThrowingController
    And the plugins in the order UseCors, UseCompression
    When <request> arrives with the header Origin: https://a.example
    Then the status is <status>
    And the header X-Correlation-Id is 227b78aa

    Examples:
      | request                              | status |
      | GET /throwing/ArgumentException      | 500    |
      | GET /nowhere                         | 404    |
      | OPTIONS /throwing/ArgumentException  | 204    |

  @every-source
  Scenario: Behaviours stand around each other in their order
    Given the behaviour OuterBehavior
    And the behaviour InnerBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the header X-Passed is inner, outer

  @every-source
  Scenario: A behaviour may answer itself
    Given the behaviour KeyBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 401
    And the body is "{"statusCode":401,"message":"A key is needed"}"

  @every-source
  Scenario: Or let the request pass
    Given the behaviour KeyBehavior
    And the controller HelloController
    When GET /hello/lessa arrives with the header X-Api-Key: swordfish
    Then the status is 200
    And the JSON is {"message": "hello lessa"}

  @every-source
  Scenario Outline: A behaviour of one controller, or of one action
    Given the controller GuardedController
    And the controller SecretController
    And the controller HelloController
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path           | status |
      | /secret        | 401    |
      | /open          | 200    |
      | /first-secret  | 401    |
      | /second-secret | 401    |
      | /hello/lessa   | 200    |

  @every-source
  Scenario: A behaviour sees the action's exception pass, and its own are handled like the action's
    Given the behaviour TranslatingBehavior
    And the controller ThrowingController
    And OnException<TimeoutException> answers 504 with its message
    When GET /throwing/ArgumentException arrives
    Then the status is 504
    And the body is "translated: ArgumentException was asked for"

  Scenario: A behaviour that calls next twice is told so
    Given the behaviour TwiceBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 500
    And the log has an error with "TwiceBehavior"
    And the log has an error with "a second time"
