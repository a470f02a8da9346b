Feature: Deadlines
  A CancellationToken is canceled shortly before Lambda ends the invocation, so that the action can still return a response.

  @every-source
  Scenario: Sufficient time is left
    Given the invocation has 30 seconds left
    And the controller PatientController
    When GET /patience arrives
    Then the body is "there is time"

  @every-source
  Scenario: The deadline is near
    Given the invocation has 0.6 seconds left
    And the controller PatientController
    When GET /endless-patience arrives
    Then the status is 503
    And the body is "{"statusCode":503,"message":"out of time"}"

  @every-source
  Scenario: The margin before the deadline can be set
    Given the invocation has 30.1 seconds left
    And the cancellation margin is 30 seconds
    And the controller PatientController
    When GET /endless-patience arrives
    Then the status is 503

  Scenario: A margin that exceeds the longest timeout is reported
    Given the cancellation margin is 900 seconds
    And the controller PatientController
    When the app is built
    Then it is refused with 1 problem
    And a problem names CancellationMargin, 00:15:00
