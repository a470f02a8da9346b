Feature: Request details
  Request contains the data of a request, decoded and the same for every source. Source-specific data is in the typed event.

  @every-source
  Scenario Outline: A query value with a default value
    Given the controller QueryController
    When GET <target> arrives
    Then the JSON is <json>

    Examples:
      | target            | json                       |
      | /hello?name=lessa | {"message": "hello lessa"} |
      | /hello            | {"message": "hello "}      |

  Scenario Outline: A repeated query value
    Given the controller TagsController
    And the function is behind <source>
    When GET /tags?tag=red&tag=blue&page=2 arrives
    Then the JSON is {"last": "blue", "all": ["red", "blue"], "bound": ["red", "blue"], "page": 2}

    Examples:
      | source                          |
      | a REST API                      |
      | an HTTP API with payload 1.0    |
      | an HTTP API                     |
      | a Function URL                  |
      | an ALB with multi-value headers |

  @every-source
  Scenario: A body, as text and as JSON
    Given the controller BodyController
    When POST /body arrives with the JSON {"name": "lessa"}
    Then the JSON is {"text": "{\"name\": \"lessa\"}", "length": 17, "name": "lessa"}

  @every-source
  Scenario: A base64 body is decoded
    Given the controller BodyController
    When POST /body arrives with the base64 of {"name": "Zoë"}
    Then the JSON is {"text": "{\"name\": \"Zoë\"}", "length": 16, "name": "Zoë"}

  @every-source
  Scenario: A missing body is null
    Given the controller BodyController
    When POST /body arrives
    Then the JSON is {"text": null, "length": null, "name": null}

  Scenario: Text is decoded with the charset of its content type
    Given the controller BodyController
    When this event arrives from a REST API
      """
      {
        "path": "/body/text",
        "httpMethod": "POST",
        "headers": { "Content-Type": "text/plain; charset=iso-8859-1" },
        "body": "Wm/r",
        "isBase64Encoded": true
      }
      """
    Then the body is "Zoë"

  @every-source
  Scenario Outline: Header names are not case-sensitive
    Given the controller HeaderController
    When GET /hello arrives with the header <name>: lessa
    Then the JSON is {"message": "hello lessa"}

    Examples:
      | name   |
      | X-Name |
      | x-name |
      | X-NAME |

  @every-source
  Scenario: A missing header
    Given the controller HeaderController
    When GET /hello arrives
    Then the JSON is {"message": "hello "}

  Scenario Outline: A header with several values
    Given the controller ForwardedController
    And the function is behind <source>
    And the client sends the header X-Hop: one
    And the client sends the header X-Hop: two
    When GET /hops arrives
    Then the JSON is {"last": "two", "all": ["one", "two"]}

    Examples:
      | source                          |
      | a REST API                      |
      | an HTTP API with payload 1.0    |
      | an ALB with multi-value headers |

  @every-source
  Scenario: A header as a parameter
    Given the controller TraceController
    When GET /trace arrives with the header X-Trace: 4711
    Then the body is "4711"

  @every-source
  Scenario: The Cookie header is available for every source
    Given the controller CookieController
    When GET /cookie-header arrives with the header Cookie: session=5f2b9c; theme=dark
    Then the body is "session=5f2b9c; theme=dark"

  @every-source
  Scenario: Cookies
    Given the controller CookieController
    When GET /cookies arrives with the header Cookie: session=5f2b9c; theme=dark
    Then the JSON is {"session": "5f2b9c", "theme": "dark", "other": null}

  @every-source
  Scenario: The first of two cookies with one name is used, without the quotation marks around its value
    Given the controller CookieController
    When GET /cookies arrives with the header Cookie: session="inner"; theme=dark; session=outer
    Then the JSON is {"session": "inner", "theme": "dark", "other": null}

  @every-source
  Scenario: The route values
    Given the routes
      | methods | template                       |
      | GET     | /todos/{id}/items/{itemId:int} |
    When GET /todos/tea%20time/items/3 arrives
    Then the JSON field values is {"id": "tea time", "itemId": "3"}

  Scenario: The caller's address and claims, from a REST API's event
    Given the controller CallerController
    When GET /rest-caller arrives
    Then the JSON is {"address": "203.0.113.27", "email": "lessa@example.com", "stage": "prod"}

  Scenario: The caller's address and claims, from an HTTP API's event
    Given the controller CallerController
    And the function is behind an HTTP API
    When GET /http-caller arrives
    Then the JSON is {"address": "203.0.113.27", "email": "lessa@example.com", "stage": "$default"}

  Scenario: The target group, from a load balancer's event
    Given the controller CallerController
    And the function is behind an ALB
    When GET /target-group arrives
    Then the body is "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/greetings/49e9d65c45c6791a"

  Scenario: An event of another type throws an exception, and the log names the available type
    Given the controller CallerController
    And the function is behind an ALB
    When GET /rest-caller arrives
    Then the status is 500
    And the log has an error with "APIGatewayProxyRequest"
    And the log has an error with "ApplicationLoadBalancerRequest"

  @every-source
  Scenario: The Lambda context of the invocation
    Given the controller InvocationController
    When GET /invocation arrives
    Then the JSON is {"function": "greetings", "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef"}
