Feature: Unhandled exceptions
  An exception that nobody handles is logged with its stack and answered with 500. The client learns nothing of it.

  @every-source
  Scenario: An action throws
    Given the controller FailingController
    When GET /failing arrives
    Then the status is 500
    And the header Content-Type is application/json
    And the body is "{"statusCode":500,"message":"Internal server error"}"

  @every-source
  Scenario: An action throws after it has waited
    Given the controller FailingController
    When GET /failing-later arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"

  Scenario: The function's log has the exception and its stack
    Given the controller FailingController
    When GET /failing arrives
    Then the log has an error with "System.InvalidOperationException: the password is swordfish"
    And the log has an error with "at LambdaEventHandler.Features.Controllers.FailingController.GetFailing()"

  Scenario Outline: Lambda knows that it is an error, and drops it for no log level
    Given the controller FailingController
    And Lambda drops log entries below <level>
    When GET /failing arrives
    Then the log has an error with "the password is swordfish"

    Examples:
      | level   |
      | Warning |
      | Error   |

  @every-source
  Scenario: A logger that throws costs the entry, never the answer
    Given the controller FailingController
    And the logger of the invocation throws
    When GET /failing arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"
    And the function's own log is empty

  @every-source
  Scenario: What a logging provider that throws does not take goes to the function's log
    Given the controller FailingController
    And the function logs to a provider that throws
    When GET /failing arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"
    And the log has an error with "the password is swordfish"

  Scenario: A logging provider of the user's own gets it instead
    Given the controller FailingController
    And the function logs to a provider of its own
    When GET /failing arrives
    Then the provider has an error with "the password is swordfish"
    And the function's own log is empty

  Scenario: The next request is served as if nothing had happened
    Given the controller FailingController
    And the controller HelloController
    When GET /failing arrives
    And GET /hello/lessa arrives
    Then the body is "{"message":"hello lessa"}"

  @every-source
  Scenario: An exception can fail the invocation instead
    Given the controller FailingController
    And the option PropagateExceptions
    When GET /failing arrives
    Then the invocation fails with InvalidOperationException
