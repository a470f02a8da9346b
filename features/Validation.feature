Feature: Validation
  The packages validate parameters and bodies before an action is called, with DataAnnotations or with FluentValidation. One
  response lists all errors, with the names of the JSON and never with the client's values.

  @every-source
  Scenario: A valid request calls the action
    Given the plugin UseValidation
    And the controller ReservationsController
    When POST /reservations?page=2 arrives with the JSON {"guest": "Lessa", "lines": [{"qty": 2}]}
    Then the status is 200
    And the body is "Lessa 2"

  @every-source
  Scenario: One response lists all errors
    Given the plugin UseValidation
    And the controller ReservationsController
    When POST /reservations?page=6 arrives with the JSON {"lines": [{"qty": 1}, {"qty": 4711}]}
    Then the status is 422
    And the header Content-Type is application/json
    And the JSON field message is "Validation failed"
    And the JSON field errors is
      """
      [
        {"in": "body", "path": "guest", "message": "The guest field is required."},
        {"in": "body", "path": "lines[1].qty", "message": "The field qty must be between 1 and 9."},
        {"in": "query", "path": "page", "message": "The field page must be between 1 and 5."}
      ]
      """
    And the answer nowhere says "4711"

  @every-source
  Scenario: The members of an object in the query are validated
    Given the plugin UseValidation
    And the controller OrderSearchController
    When GET /orders?pageSize=4711 arrives
    Then the status is 422
    And the JSON field errors is
      """
      [
        {"in": "query", "path": "pageSize", "message": "The field pageSize must be between 1 and 100."}
      ]
      """

  @every-source
  Scenario: Errors of binding and of validation are in one response
    Given the plugin UseValidation
    And the controller ReservationsController
    When POST /reservations?page=two arrives with the JSON {"lines": [{"qty": 0}], "guest": "Lessa"}
    Then the status is 422
    And the JSON field errors is
      """
      [
        {"in": "query", "path": "page", "message": "The query parameter 'page' must be an integer."},
        {"in": "body", "path": "lines[0].qty", "message": "The field qty must be between 1 and 9."}
      ]
      """

  @every-source
  Scenario: Errors of binding alone
    Given the plugin UseValidation
    And the controller ReservationsController
    When POST /reservations?page=two arrives with the JSON {"guest": "Lessa"}
    Then the status is 400
    And the body is "{"statusCode":400,"message":"The query parameter 'page' must be an integer."}"

  @every-source
  Scenario: Validation of an action can be skipped
    Given the plugin UseValidation
    And the controller ReservationsController
    When PUT /reservations arrives with the JSON {}
    Then the status is 200

  @every-source
  Scenario: Problem details
    Given the plugin UseValidation
    And the option UseProblemDetails
    And the controller ReservationsController
    When POST /reservations arrives with the JSON {"guest": "Lessa", "lines": [{"qty": 0}]}
    Then the status is 422
    And the header Content-Type is application/problem+json
    And the JSON field errors is [{"detail": "The field qty must be between 1 and 9.", "pointer": "#/lines/0/qty"}]

  Scenario: An attribute that throws is not the client's fault
    Given the plugin UseValidation
    And the controller ReservationsController
    When GET /broken/lessa arrives
    Then the status is 500
    And the body is "{"statusCode":500,"message":"Internal server error"}"
    And the log has an error with "BrokenAttribute threw an exception when it validated 'name'"

  Scenario: An invalid result
    Given the plugin UseValidation
    And the controller ReservationsController
    When GET /reservations arrives
    Then the status is 500
    And the log has an error with "'lines[0].qty': The field qty must be between 1 and 9."

  @every-source
  Scenario: FluentValidation
    Given the plugin UseFluentValidation with a validator of reservations
    And the controller ReservationsController
    When POST /reservations?page=6 arrives with the JSON {"guest": "nobody", "lines": [{"qty": 0}]}
    Then the status is 422
    And the JSON field errors is
      """
      [
        {"in": "body", "path": "guest", "message": "The guest is unknown."},
        {"in": "body", "path": "lines[0].qty", "message": "'Qty' must be greater than '0'."}
      ]
      """
