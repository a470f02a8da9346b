Feature: Unhandled exceptions
  An unhandled exception is logged with its stack trace and returns 500. The response contains no details.

  @every-source
  Scenario: An action throws an exception
    Given the controller FailingController
    When GET /failing arrives
    Then the status is 500
    And the header Content-Type is application/json
    And the body is "{"statusCode":500,"message":"Internal server error"}"

  @every-source
  Scenario: An asynchronous action throws an exception
    Given the controller FailingController
    When GET /failing-later arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"

  Scenario: The function's log has the exception and its stack trace
    Given the controller FailingController
    When GET /failing arrives
    Then the log has an error with "System.InvalidOperationException: the password is swordfish"
    And the log has an error with "at LambdaEventHandler.Features.Controllers.FailingController.GetFailing()"

  Scenario Outline: The entry has the level Error, so that no log level of Lambda drops it
    Given the controller FailingController
    And Lambda drops log entries below <level>
    When GET /failing arrives
    Then the log has an error with "the password is swordfish"

    Examples:
      | level   |
      | Warning |
      | Error   |

  @every-source
  Scenario: A logger that throws loses the entry but not the response
    Given the controller FailingController
    And the logger of the invocation throws
    When GET /failing arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"
    And the function's own log is empty

  @every-source
  Scenario: The entry of a logging provider that throws goes to the function's log
    Given the controller FailingController
    And the function logs to a provider that throws
    When GET /failing arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"
    And the log has an error with "the password is swordfish"

  Scenario: A logging provider receives the entry instead
    Given the controller FailingController
    And the function logs to a provider of its own
    When GET /failing arrives
    Then the provider has an error with "the password is swordfish"
    And the function's own log is empty

  Scenario: The next request is not affected
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
