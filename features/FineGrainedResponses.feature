Feature: Fine-grained responses
  A returned Response is sent unchanged: status, content type, headers, cookies, and body. Any other value is sent as JSON or text.

  @every-source
  Scenario: Status, content type, a header and a body
    Given the controller TeapotController
    When GET /hello arrives
    Then the status is 418
    And the header Content-Type is application/json
    And the header X-Custom is X-Value
    And the body is "{"message": "I'm a teapot"}"

  @every-source
  Scenario: A list is a JSON array
    Given the controller ResponsesController
    When GET /todos arrives
    Then the status is 201
    And the header Content-Type is application/json
    And the header X-Transaction-Id is 4711
    And the body is "[{"id":1,"title":"tea"},{"id":2,"title":"more tea"}]"

  @every-source
  Scenario: A redirect
    Given the controller ResponsesController
    When GET /old arrives
    Then the status is 302
    And the header Location is /new
    And the body is empty

  @every-source
  Scenario Outline: No content
    Given the controller ResponsesController
    When <request> arrives
    Then the status is 204
    And the header Content-Type is absent
    And the body is empty

    Examples:
      | request       |
      | DELETE /todos |
      | PUT /todos    |
      | PATCH /todos  |

  @every-source
  Scenario Outline: Any other value
    Given the controller ValuesController
    When GET /values/<value> arrives
    Then the status is 200
    And the header Content-Type is <type>
    And the body is "<body>"

    Examples:
      | value   | type                      | body                  |
      | text    | text/plain; charset=utf-8 | {"not": "parsed"}     |
      | number  | application/json          | 42                    |
      | flag    | application/json          | true                  |
      | nothing | application/json          | null                  |
      | list    | application/json          | [1,2,3]               |
      | object  | application/json          | {"firstName":"lessa"} |

  @every-source
  Scenario Outline: A value is written as the type that its response declares
    Given the controller SketchesController
    When <request> arrives
    Then the header Content-Type is application/json
    And the body is "<body>"

    Examples:
      | request                 | body                                        |
      | GET /sketches/base      | {"$type":"circle","radius":2,"color":"red"} |
      | GET /sketches/class     | {"radius":2,"color":"red"}                  |
      | GET /sketches/interface | {"color":"red"}                             |
      | GET /sketches/object    | {"$type":"circle","radius":2,"color":"red"} |
      | GET /sketches/result    | {"$type":"circle","radius":2,"color":"red"} |
      | POST /sketches/created  | {"color":"red"}                             |
      | PUT /sketches/located   | {"color":"red"}                             |

  @every-source
  Scenario: A Content-Type among the headers wins
    Given the controller ResponsesController
    When GET /typed arrives
    Then the header Content-Type is text/html; charset=utf-8
    And the body is "<p>hello</p>"

  @every-source
  Scenario: Text without a content type
    Given the controller ResponsesController
    When GET /untyped arrives
    Then the header Content-Type is text/plain; charset=utf-8
    And the body is "hello"

  @every-source
  Scenario: A response contains the location of a created resource
    Given the controller ParcelsController
    When POST /parcels arrives
    Then the status is 201
    And the header Location is /parcels/a%2F1%20%C3%A9
    And the body is "{"id":"a/1 é"}"

  Scenario: A header and a cookie with several values
    Given the controller VisitController
    When GET /visit arrives
    Then the header Link has the values
      | value          |
      | </1>; rel=prev |
      | </3>; rel=next |
    And the header Set-Cookie has the values
      | value              |
      | theme=dark; Path=/ |
      | seen=1; Path=/     |

  @every-source
  Scenario: A cookie with its attributes
    Given the controller LoginController
    When POST /login arrives
    Then the status is 204
    And the header Set-Cookie is session=5f2b9c; Path=/; Max-Age=3600; SameSite=Lax; Secure; HttpOnly

  @every-source
  Scenario: A Response that is returned twice is sent unchanged twice
    Given the controller TeapotController
    When GET /hello arrives
    And GET /hello arrives
    Then the status is 418
    And the header X-Custom is X-Value
    And the body is "{"message": "I'm a teapot"}"
