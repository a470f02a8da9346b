Feature: Limits
  Lambda hands on a response of 6 MB, a load balancer one of 1 MB, after base64. What is larger is answered with an error that
  says so, in place of the gateway's 502.

  Scenario Outline: A response that its source can carry, or cannot
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

  Scenario: Bytes count as the base64 that they become
    Given GET /report is mapped to 800000 bytes
    And the function is behind an ALB
    When GET /report arrives
    Then the status is 500

  Scenario: The error names the size and the limit, and so does the log
    Given GET /report is mapped to a text of 1050000 characters
    And the function is behind an ALB
    When GET /report arrives
    Then the header Content-Type is application/json
    And the error message names 1048576
    And the log has an error with "1048576"

  @every-source
  Scenario: A stream without an end
    Given GET /report is mapped to an endless stream
    When GET /report arrives
    Then the status is 500
    And the header Content-Type is application/json
    And the error message names more than
    And the stream is closed
