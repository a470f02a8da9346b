Feature: Limits
  Lambda supports responses of up to 6 MB and load balancers of up to 1 MB, after base64 encoding. Larger responses are replaced by
  an error that explains the limit, instead of the 502 of the gateway.

  Scenario Outline: Responses within and over the limit of a source
    Given GET /report is mapped to a text of <length> characters
    And the function is behind <source>
    When GET /report arrives
    Then the status is <status>

    Examples:
      | source         | length  | status |
      | a REST API     | 6200000 | 200    |
      | a REST API     | 6300000 | 500    |
      | an HTTP API    | 6200000 | 200    |
      | an HTTP API    | 6300000 | 500    |
      | a Function URL | 6300000 | 500    |
      | an ALB         | 1040000 | 200    |
      | an ALB         | 1050000 | 500    |

  Scenario: The size of bytes is that of their base64
    Given GET /report is mapped to 800000 bytes
    And the function is behind an ALB
    When GET /report arrives
    Then the status is 500

  Scenario: The error and the log contain the size and the limit
    Given GET /report is mapped to a text of 1050000 characters
    And the function is behind an ALB
    When GET /report arrives
    Then the header Content-Type is application/json
    And the error message names 1048576
    And the log has an error with "1048576"

  @every-source
  Scenario: An endless stream
    Given GET /report is mapped to an endless stream
    When GET /report arrives
    Then the status is 500
    And the header Content-Type is application/json
    And the error message names more than
    And the stream is closed
