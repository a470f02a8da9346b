Feature: HTTP errors
  An action throws an exception with the status and the message of the response.

  @every-source
  Scenario Outline: Each error has its status and its message
    Given the controller ErrorsController
    When GET <path> arrives
    Then the status is <status>
    And the header Content-Type is application/json
    And the body is "{"statusCode":<status>,"message":"<message>"}"

    Examples:
      | path                   | status | message                    |
      | /bad-request-error     | 400    | Missing required parameter |
      | /unauthorized-error    | 401    | Unauthorized               |
      | /not-found-error       | 404    | Not found                  |
      | /internal-server-error | 500    | Internal server error      |
      | /service-error         | 502    | Something went wrong!      |
      | /wordless-error        | 418    | I'm a teapot               |

  @every-source
  Scenario: An error can have headers and details
    Given the controller QuotaController
    When GET /quota arrives
    Then the status is 429
    And the header Retry-After is 120
    And the header Content-Type is application/json
    And the body is "{"statusCode":429,"message":"Too many orders","details":{"limit":100,"remaining":0}}"

  @every-source
  Scenario: An error can have a WWW-Authenticate header
    Given the controller QuotaController
    When DELETE /quota arrives
    Then the status is 401
    And the header WWW-Authenticate is Bearer realm="orders"
    And the body is "{"statusCode":401,"message":"Unauthorized"}"

  @every-source
  Scenario: The cause of an error is not sent to the client
    Given the controller ErrorsController
    When GET /caused-error arrives
    Then the status is 400
    And the body is "{"statusCode":400,"message":"Try another table"}"
