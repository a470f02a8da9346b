Feature: Logging
  Log entries go to the logger of the invocation, with their level and scopes, or to the app's logging provider. Requests that succeed and
  errors of clients write no entry.

  @every-source
  Scenario: A request that succeeds writes no entry
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the status is 200
    And the function's own log is empty

  @every-source
  Scenario Outline: An error of the client writes no entry
    Given the controller HelloController
    And the controller ErrorsController
    When GET <path> arrives
    Then the status is <status>
    And the function's own log is empty

    Examples:
      | path               | status |
      | /nowhere           | 404    |
      | /bad-request-error | 400    |

  @every-source
  Scenario: An error of the app is logged with the exception and the action
    Given the controller FailingController
    When GET /failing arrives
    Then the status is 500
    And the log has an error with "LambdaEventHandler.Errors: Unhandled exception in GET /failing (FailingController.GetFailing); returned 500."
    And the log has an error with "System.InvalidOperationException: the password is swordfish"

  @every-source
  Scenario: The scopes of an entry follow its category
    Given the controller ScopedController
    When GET /scoped/lessa arrives
    Then the status is 204
    And the log has the information "ScopedController => Visit of lessa: hello"

  Scenario: The entries of an app with a logging provider go to the provider only
    Given the controller FailingController
    And the function logs to a provider of its own
    When GET /failing arrives
    Then the provider has an error with "the password is swordfish"
    And the function's own log is empty
