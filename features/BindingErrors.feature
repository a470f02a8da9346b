Feature: Binding errors
  What a client sends wrongly is answered with 400 and a message that names the parameter and what it should be.
  The message never repeats what the client sent.

  @every-source
  Scenario Outline: A value that cannot be read
    Given the controller OrdersController
    When GET /orders/<id>?<query> arrives
    Then the status is 400
    And the header Content-Type is application/json
    And the error message names <names>
    And the answer nowhere says "<sent>"

    Examples:
      | id          | query             | names                   | sent        |
      | abc         |                   | id, integer             | abc         |
      | 1.5         |                   | id, integer             | 1.5         |
      | 99999999999 |                   | id, integer             | 99999999999 |
      | 7           | price=1,5         | price, number           | 1,5         |
      | 7           | shade=purple      | shade, Red, Green, Blue | purple      |
      | 7           | shade=99          | shade, Red, Green, Blue | 99          |
      | 7           | day=tomorrow      | day, date               | tomorrow    |
      | 7           | urgent=maybe      | urgent, true or false   | maybe       |
      | 7           | lines=1&lines=two | lines, integer          | two         |

  @every-source
  Scenario: Values that can be read
    Given the controller OrdersController
    When GET /orders/7?price=100.10&shade=Green&day=2026-03-04&urgent=true&lines=1 arrives
    Then the status is 200
    And the body is "{"id":7,"price":100.10,"shade":1,"day":"2026-03-04","urgent":true,"lines":[1]}"

  @every-source
  Scenario: A required query value that is missing
    Given the controller SearchController
    When GET /search arrives
    Then the status is 400
    And the error message names text

  @every-source
  Scenario: A required body that is missing
    Given the controller PersonController
    When POST /hello arrives
    Then the status is 400
    And the error message names person

  @every-source
  Scenario Outline: A body that is no JSON, or does not fit
    Given the controller PersonController
    When POST /hello arrives with the JSON <body>
    Then the status is 400
    And the error message names person
    And the answer nowhere says "<sent>"

    Examples:
      | body             | sent  |
      | hello            | hello |
      | {"name":         | name  |
      | {"name": [4711]} | 4711  |
      | ["lessa"]        | lessa |

  Scenario: Base64 that is none
    Given the controller PersonController
    When this event arrives from a REST API
      """
      {"path": "/hello", "httpMethod": "POST", "body": "***", "isBase64Encoded": true}
      """
    Then the status is 400
    And the answer nowhere says "***"
