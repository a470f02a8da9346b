Feature: Problem details
  With UseProblemDetails, the library's errors are application/problem+json (RFC 9457). Without it, they are unchanged.

  @every-source
  Scenario Outline: Errors are problem details
    Given the option UseProblemDetails
    And the option UseMethodNotAllowed
    And the controller ErrorsController
    When <request> arrives
    Then the status is <status>
    And the header Content-Type is application/problem+json
    And the JSON field type is "about:blank"
    And the JSON field title is "<title>"
    And the JSON field status is <status>
    And the JSON field detail is "<detail>"

    Examples:
      | request                | status | title          | detail                     |
      | GET /bad-request-error | 400    | Bad Request    | Missing required parameter |
      | GET /not-found-error   | 404    | Not Found      | Not found                  |
      | GET /nowhere           | 404    | Not Found      | Not found                  |
      | PUT /not-found-error   | 405    | Method Not Allowed | Method not allowed     |
      | GET /service-error     | 502    | Bad Gateway    | Something went wrong!      |

  @every-source
  Scenario: Missing and invalid values have a pointer into the body, or a name
    Given the option UseProblemDetails
    And the controller ShipmentsController
    When PUT /shipments/abc?express=maybe arrives with the JSON {"from": "Bern"}
    Then the status is 400
    And the header Content-Type is application/problem+json
    And the JSON field errors is
      """
      [
        {"detail": "The path parameter 'id' must be an integer.", "parameter": "id", "in": "path"},
        {"detail": "The header 'X-Trace' is required.", "parameter": "X-Trace", "in": "header"},
        {"detail": "The value at $.to-city in the request body is required.", "pointer": "#/to-city"},
        {"detail": "The query parameter 'express' must be true or false.", "parameter": "express", "in": "query"}
      ]
      """

  @every-source
  Scenario: The details and headers of an exception are kept
    Given the option UseProblemDetails
    And the controller QuotaController
    When GET /quota arrives
    Then the status is 429
    And the header Retry-After is 120
    And the JSON field details is {"limit":100,"remaining":0}

  @every-source
  Scenario: The app customizes problem details
    Given the option UseProblemDetails with the type https://example.com/errors/{status}
    And the controller ErrorsController
    When GET /not-found-error arrives
    Then the status is 404
    And the JSON field type is "https://example.com/errors/404"

  @every-source
  Scenario: A response over the limit of the source
    Given the option UseProblemDetails
    And GET /endless is mapped to an endless stream
    When GET /endless arrives
    Then the status is 500
    And the header Content-Type is application/problem+json
    And the JSON field title is "Internal Server Error"
