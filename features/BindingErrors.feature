Feature: Binding errors
  Invalid client input returns 400 and a message that names the parameter and the expected value. The message never contains the
  client's input or the names of C# types or parameters.

  @every-source
  Scenario Outline: A value that cannot be parsed
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
  Scenario: Values that can be parsed
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
    And the error message names request body

  @every-source
  Scenario Outline: A body that is not JSON or does not fit the type
    Given the controller PersonController
    When POST /hello arrives with the JSON <body>
    Then the status is 400
    And the error message names <names>
    And the answer nowhere says "<sent>"
    And the answer nowhere says "erson"

    Examples:
      | body             | names                        | sent  |
      | hello            | request body, valid JSON     | hello |
      | {"name":         | request body, valid JSON     | name  |
      | {"name": [4711]} | request body, $.name, string | 4711  |
      | ["lessa"]        | request body, object         | lessa |

  @every-source
  Scenario: One response lists all errors
    Given the controller ShipmentsController
    When PUT /shipments/abc?express=maybe arrives with the JSON {"from": "Bern"}
    Then the status is 400
    And the error message names path parameter 'id', query parameter 'express', header 'X-Trace', $.to-city
    And the JSON field errors is
      """
      [
        {"parameter": "id", "in": "path", "message": "The path parameter 'id' must be an integer."},
        {"parameter": "X-Trace", "in": "header", "message": "The header 'X-Trace' is required."},
        {"parameter": "$.to-city", "in": "body", "message": "The value at $.to-city in the request body is required."},
        {"parameter": "express", "in": "query", "message": "The query parameter 'express' must be true or false."}
      ]
      """

  @every-source
  Scenario: A single error has no list
    Given the controller ShipmentsController
    And the client sends the header X-Trace: 0f8fad5b-d9cb-469f-a165-70867728950e
    When PUT /shipments/abc arrives with the JSON {"from": "Bern", "to-city": "Rome"}
    Then the status is 400
    And the body is "{"statusCode":400,"message":"The path parameter 'id' must be an integer."}"

  @every-source
  Scenario Outline: A missing required member is named as in JSON
    Given the controller ShipmentsController
    When POST /shipments arrives with the JSON <body>
    Then the status is 400
    And the body is "{"statusCode":400,"message":"<message>"}"

    Examples:
      | body                                               | message                                                        |
      | {"from": "Bern"}                                   | The value at $.to-city in the request body is required.        |
      | {"from": "Bern", "to-city": "Rome", "boxes": [{}]} | The value at $.boxes[0].weight in the request body is required. |

  @every-source
  Scenario: A header has the name that the client sends
    Given the controller ShipmentsController
    And the client sends the header X-Trace: 7
    When PUT /shipments/7 arrives with the JSON {"from": "Bern", "to-city": "Rome"}
    Then the status is 400
    And the body is "{"statusCode":400,"message":"The header 'X-Trace' must be a UUID."}"

  @every-source
  Scenario Outline: A body that does not have a JSON content type
    Given the controller ShipmentsController
    And the client sends the header Content-Type: <type>
    When POST /shipments arrives with the body {"from": "Bern", "to-city": "Rome"}
    Then the status is <status>

    Examples:
      | type                              | status |
      | application/json                  | 200    |
      | application/json; charset=utf-8   | 200    |
      | application/vnd.shipment+json     | 200    |
      | application/x-www-form-urlencoded | 415    |
      | application/xml                   | 415    |
      | text/plain                        | 415    |

  @every-source
  Scenario: The response to another content type names the accepted types
    Given the controller ShipmentsController
    And the client sends the header Content-Type: application/x-www-form-urlencoded
    When POST /shipments arrives with the body from=Bern
    Then the status is 415
    And the header Content-Type is application/json
    And the error message names application/json, +json

  @every-source
  Scenario: A body without a content type is read as JSON
    Given the controller ShipmentsController
    When POST /shipments arrives with the body {"from": "Bern", "to-city": "Rome"}
    Then the status is 200
    And the body is "Bern to Rome"

  @every-source
  Scenario: A content type without a body is ignored
    Given the controller PersonController
    And the client sends the header Content-Type: application/xml
    When POST /hello arrives
    Then the status is 400
    And the error message names request body, required

  @every-source
  Scenario Outline: A JSON body that cannot be deserialized
    Given the controller MeasurementsController
    And OnException<InvalidOperationException> answers 500 with "handled"
    When POST /<path> arrives with the JSON <body>
    Then the status is 400
    And the error message names request body
    And the answer nowhere says "cold"

    Examples:
      | path     | body                                        |
      | sensor   | {}                                          |
      | sensor   | {"degrees": 20}                             |
      | sensor   | {"$type": "barometer"}                      |
      | sensor   | {"$type": "thermometer", "degrees": 1e400}  |
      | read     | {}                                          |
      | read     | {"$type": "thermometer", "degrees": -1e400} |
      | element  | "\\ud800"                                    |
      | node     | {"a": "\\udc00"}                             |
      | anything | ["\\ud83d"]                                  |
      | node     | {"a": 1, "a": 2}                            |
      | object   | {"a": 1, "A": 2}                            |
      | celsius  | {"degrees": 1e400}                          |
      | celsius  | {"degrees": -300}                           |

  @every-source
  Scenario Outline: A JSON body that can be deserialized
    Given the controller MeasurementsController
    When POST /<path> arrives with the JSON <body>
    Then the status is 200

    Examples:
      | path     | body                                      |
      | sensor   | {"$type": "thermometer", "degrees": 1e40} |
      | element  | {"a": 1, "a": "\\ud83d\\ude00"}            |
      | node     | {"a": 1e400, "b": {"a": 1}}               |
      | anything | ["\\\\ud83d"]                              |

  Scenario: Invalid base64
    Given the controller PersonController
    When this event arrives from a REST API
      """
      {"path": "/hello", "httpMethod": "POST", "body": "***", "isBase64Encoded": true}
      """
    Then the status is 400
    And the answer nowhere says "***"
