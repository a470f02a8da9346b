Feature: Testing your code
  A test requires only the path and the method of an event, and only a context of Lambda.

  Scenario: The smallest event
    Given the controller UniverseController
    When this event arrives from a REST API
      """
      {"path": "/hello", "httpMethod": "GET"}
      """
    Then the status is 200
    And the body is "{"message":"hello universe"}"

  Scenario: The smallest event of the documentation
    Given the controller UniverseController
    When this event arrives from a REST API
      """
      {
        "path": "/hello",
        "httpMethod": "GET",
        "requestContext": { "requestId": "227b78aa-779d-47d4-a48e-ce62120393b8" }
      }
      """
    Then the status is 200
    And the body is "{"message":"hello universe"}"

  Scenario Outline: A client for every event source
    Given the controller HelloController
    When a test client of <source> requests GET /hello/lessa
    Then the test client receives 200 "{"message":"hello lessa"}"
    And the event of the test client has the field <field>

    Examples:
      | source          | field                 |
      | RestApi         | resource              |
      | HttpApi         | rawPath               |
      | HttpApiPayload1 | version               |
      | FunctionUrl     | rawPath               |
      | Alb             | queryStringParameters |
      | AlbMultiValue   | multiValueHeaders     |

  Scenario: A client whose user an authorizer identified
    Given the controller HelloController
    When a test client of HttpApi requests GET /hello/lessa as lessa
    Then the event of the test client contains
      """
      "authorizer":{"jwt":{"claims":{"sub":"lessa"},"scopes":null}}
      """

  Scenario Outline: A client whose user a load balancer signed
    Given the plugin UseAlbAuthentication
    And the controller AccountController
    When a test client of <source> requests GET /account as lessa
    Then the test client receives 200 "lessa by ALB"

    Examples:
      | source        |
      | Alb           |
      | AlbMultiValue |

  Scenario: A client whose user the app reads without verifying the load balancer's signature
    Given the controller AccountController
    When a test client of Alb fails to request GET /account as lessa
    Then the message of the test client contains "Call UseAlbAuthentication"

  Scenario: A client that replaces a service
    Given the service ITodoStore is a TodoStore
    And the controller StoredTodosController
    When a test client of RestApi with an empty ITodoStore requests GET /stored-todos/1
    Then the test client receives 404 "{"statusCode":404,"message":"Not found"}"
    When a test client of RestApi requests GET /stored-todos/1
    Then the test client receives 200 "{"id":1,"title":"tea"}"

  Scenario: An action with a request that a test builds
    Given the test builds GET /hello/lessa?greeting=hi&tag=a&tag=b
    And the request has the header Accept-Language: de
    And the request has the cookie session=5f2b9c
    And the request has the text "knock knock"
    When the test calls GetHello of EchoController with lessa
    Then the result has the JSON
      """
      {
        "method": "GET",
        "path": "/hello/lessa",
        "name": "lessa",
        "greeting": "hi",
        "tags": ["a", "b"],
        "session": "5f2b9c",
        "language": "de",
        "body": "knock knock"
      }
      """

  Scenario: A behavior that returns its own response
    Given the test builds GET /hello
    When the test runs KeyBehavior
    Then the exception is an UnauthorizedException with the message "A key is needed"

  Scenario: A behavior that calls the next one
    Given the test builds GET /hello
    And the request has the header X-Api-Key: swordfish
    When the test runs KeyBehavior
    Then the response of the next one is returned

  Scenario Outline: A request that no client can send
    When the test builds <method> <path>
    Then the exception is an ArgumentException with the message "<message>"

    Examples:
      | method | path              | message                     |
      | G@T    | /hello            | not a valid HTTP method     |
      | GET    | hello             | does not start with a slash |
      | GET    | https://tea/hello | does not start with a slash |
      | GET    | /hello#universe   | contains the character      |
