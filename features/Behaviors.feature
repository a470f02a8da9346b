Feature: Behaviors
  A behavior runs around actions. It receives the request, can return a response of its own, and can change the response of
  the action. Use adds a behavior for all routes; an attribute adds one for a controller or an action.

  @every-source
  Scenario: A behavior for all routes
    Given a behavior that adds the header X-Served-By: tea
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the header X-Served-By is tea
    And the JSON is {"message": "hello lessa"}

  @every-source
  Scenario: A behavior also runs if no route matches
    Given a behavior that adds the header X-Served-By: tea
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
  Scenario: Behaviors run in the order in which they are added
    Given the behavior OuterBehavior
    And the behavior InnerBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the header X-Passed is inner, outer

  @every-source
  Scenario: A behavior can return a response without calling the action
    Given the behavior KeyBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 401
    And the body is "{"statusCode":401,"message":"A key is needed"}"

  @every-source
  Scenario: A behavior can pass the request on
    Given the behavior KeyBehavior
    And the controller HelloController
    When GET /hello/lessa arrives with the header X-Api-Key: swordfish
    Then the status is 200
    And the JSON is {"message": "hello lessa"}

  @every-source
  Scenario Outline: A behavior for one controller or one action
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
  Scenario Outline: A behavior that selects its routes
    Given the behavior AuditBehavior
    And the controller AccountsController
    When GET <path> arrives
    Then the status is <status>
    And <audit>

    Examples:
      | path      | status | audit                         |
      | /balance  | 200    | the header X-Audit is balance |
      | /branches | 200    | the header X-Audit is absent  |
      | /nowhere  | 404    | the header X-Audit is absent  |

  @every-source
  Scenario: A behavior can catch exceptions of the action, and its own exceptions are handled in the same way
    Given the behavior TranslatingBehavior
    And the controller ThrowingController
    And OnException<TimeoutException> answers 504 with its message
    When GET /throwing/ArgumentException arrives
    Then the status is 504
    And the body is "translated: ArgumentException was requested"

  Scenario: Calling next twice throws an exception
    Given the behavior TwiceBehavior
    And the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 500
    And the log has an error with "TwiceBehavior"
    And the log has an error with "a second time"
