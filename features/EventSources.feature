Feature: Event sources
  REST APIs, HTTP APIs (both payload versions), Function URLs, and Application Load Balancers send different events. Controllers
  receive the same request from every source.

  Scenario Outline: The events of all sources are the same request
    Given the controller EchoController
    When the sample event <event> arrives from <source>
    Then the status is 200
    And the JSON is
      """
      {
        "method": "GET",
        "path": "/hello/lessa",
        "name": "lessa",
        "greeting": "good day",
        "tags": <tags>,
        "session": "5f2b9c",
        "language": "en-GB,en;q=0.7",
        "body": null
      }
      """

    Examples:
      | source                          | event            | tags            |
      | a REST API                      | api-gateway-rest | ["red", "blue"] |
      | an HTTP API with payload 1.0    | http-api-1.0     | ["red", "blue"] |
      | an HTTP API                     | http-api-2.0     | ["red", "blue"] |
      | a Function URL                  | function-url     | ["red", "blue"] |
      | an ALB                          | alb              | ["blue"]        |
      | an ALB with multi-value headers | alb-multi-value  | ["red", "blue"] |

  Scenario: The smallest event has a path and a method
    Given the controller HelloController
    When the sample event minimal arrives from a REST API
    Then the body is "{"message":"hello lessa"}"

  Scenario Outline: Missing and null fields of an event are absent
    Given the controller EchoController
    When this event arrives from <source>
      """
      <event>
      """
    Then the status is 200
    And the JSON is {"method": "GET", "path": "/hello/lessa", "name": "lessa", "greeting": null, "tags": [], "session": null, "language": null, "body": null}

    Examples:
      | source      | event                                                                                                                                                                                                                                                   |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET"}                                                                                                                                                                                                           |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "headers": null, "multiValueHeaders": null, "queryStringParameters": null, "multiValueQueryStringParameters": null, "pathParameters": null, "stageVariables": null, "requestContext": null, "body": null} |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "requestContext": {"http": {"method": "GET"}}}                                                                                                                                                            |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "rawQueryString": null, "cookies": null, "headers": null, "queryStringParameters": null, "requestContext": {"stage": null, "http": {"method": "GET"}}, "body": null}                                      |
      | an ALB      | {"path": "/hello/lessa", "httpMethod": "GET", "requestContext": {"elb": {}}}                                                                                                                                                                            |
      | an ALB      | {"path": "/hello/lessa", "httpMethod": "GET", "requestContext": null, "headers": null, "queryStringParameters": null, "body": null}                                                                                                                     |

  Scenario: Only the path and the method route a request
    Given the controller HelloController
    When this event arrives from a REST API
      """
      {
        "path": "/hello/lessa",
        "httpMethod": "GET",
        "resource": "/somewhere/{else}",
        "pathParameters": { "name": "nobody" },
        "requestContext": { "httpMethod": "POST", "path": "/prod/somewhere/else" }
      }
      """
    Then the body is "{"message":"hello lessa"}"

  @every-source
  Scenario Outline: A path is decoded once, after it is split at slashes
    Given the controller HelloController
    When GET /hello/<sent> arrives
    Then the JSON is {"message": "hello <name>"}

    Examples:
      | sent          | name          |
      | caf%C3%A9     | café          |
      | a%20b         | a b           |
      | a+b           | a+b           |
      | 100%25        | 100%          |
      | %2541         | %41           |
      | %F0%9F%91%8B  | 👋            |
      | a=b&c@d:e$f,g | a=b&c@d:e$f,g |

  Scenario Outline: A slash that the client encoded is part of a value
    Given the controller HelloController
    And the function is behind <source>
    When GET /hello/a%2Fb arrives
    Then the JSON is {"message": "hello a/b"}

    Examples:
      | source         |
      | a REST API     |
      | a Function URL |
      | an ALB         |

  Scenario Outline: Invalid percent-encoding is unchanged
    Given the controller HelloController
    And the function is behind <source>
    When GET /hello/100%zz arrives
    Then the JSON is {"message": "hello 100%zz"}

    Examples:
      | source         |
      | a REST API     |
      | a Function URL |
      | an ALB         |

  @every-source
  Scenario Outline: The names and values of a query are decoded once
    Given the controller EchoController
    When GET /hello/lessa?<query> arrives
    Then the JSON field greeting is <greeting>

    Examples:
      | query               | greeting   |
      | greeting=good%20day | "good day" |
      | greeting=good+day   | "good day" |
      | greeting=1%2B1      | "1+1"      |
      | greeting=100%2525   | "100%25"   |
      | greet%69ng=hi       | "hi"       |
      | greeting=a%26b%3Dc  | "a&b=c"    |
      | greeting=a,b        | "a,b"      |
      | greeting=           | ""         |
      | other=1             | null       |

  Scenario: An HTTP API event without a raw query uses the query parameters
    Given the controller EchoController
    When this event arrives from an HTTP API
      """
      {
        "version": "2.0",
        "rawPath": "/hello/lessa",
        "queryStringParameters": { "greeting": "good day", "tag": "red,blue" },
        "requestContext": { "http": { "method": "GET" } }
      }
      """
    Then the JSON field greeting is "good day"
    And the JSON field tags is ["red,blue"]

  Scenario Outline: The stage of an HTTP API is not part of the path
    Given GET /foo is mapped to "foo"
    And GET /devious is mapped to "devious"
    And GET / is mapped to "root"
    When this event arrives from an HTTP API
      """
      {
        "version": "2.0",
        "rawPath": "<path>",
        "requestContext": { "stage": "<stage>", "http": { "method": "GET" } }
      }
      """
    Then the body is "<answer>"

    Examples:
      | stage    | path     | answer  |
      | dev      | /dev/foo | foo     |
      | dev      | /foo     | foo     |
      | dev      | /dev     | root    |
      | dev      | /devious | devious |
      | $default | /foo     | foo     |

  @every-source
  Scenario: A binary body is received as base64
    Given the controller UploadController
    When POST /uploads arrives with the file pixel.png as image/png
    Then the JSON is {"contentType": "image/png", "length": 69, "startsWith": "89504E47"}

  Scenario: A REST API receives several values of a header separately
    Given the controller VisitController
    When GET /visit arrives
    Then the response is
      """
      {
        "statusCode": 200,
        "headers": { "Content-Type": "text/plain; charset=utf-8" },
        "multiValueHeaders": {
          "Link": ["</1>; rel=prev", "</3>; rel=next"],
          "Set-Cookie": ["theme=dark; Path=/", "seen=1; Path=/"]
        },
        "body": "welcome",
        "isBase64Encoded": false
      }
      """

  Scenario Outline: An HTTP API and a Function URL receive cookies separately from headers
    Given the controller VisitController
    And the function is behind <source>
    When GET /visit arrives
    Then the response is
      """
      {
        "statusCode": 200,
        "headers": { "Content-Type": "text/plain; charset=utf-8", "Link": "</1>; rel=prev, </3>; rel=next" },
        "cookies": ["theme=dark; Path=/", "seen=1; Path=/"],
        "body": "welcome",
        "isBase64Encoded": false
      }
      """

    Examples:
      | source         |
      | an HTTP API    |
      | a Function URL |

  Scenario: A load balancer with multi-value headers receives several values
    Given the controller VisitController
    And the function is behind an ALB with multi-value headers
    When GET /visit arrives
    Then the response is
      """
      {
        "statusCode": 200,
        "statusDescription": "200 OK",
        "multiValueHeaders": {
          "Content-Type": ["text/plain; charset=utf-8"],
          "Link": ["</1>; rel=prev", "</3>; rel=next"],
          "Set-Cookie": ["theme=dark; Path=/", "seen=1; Path=/"]
        },
        "body": "welcome",
        "isBase64Encoded": false
      }
      """

  Scenario: A load balancer with single-value headers receives joined values, and cookies with several spellings of one name
    Given the controller VisitController
    And the function is behind an ALB
    When GET /visit arrives
    Then the response is
      """
      {
        "statusCode": 200,
        "statusDescription": "200 OK",
        "headers": { "Content-Type": "text/plain; charset=utf-8", "Link": "</1>; rel=prev, </3>; rel=next", "Set-Cookie": "theme=dark; Path=/", "set-cookie": "seen=1; Path=/" },
        "body": "welcome",
        "isBase64Encoded": false
      }
      """

  Scenario: The event of a REST API can have a rawPath
    Given the controller HelloController
    When this event arrives from a REST API
      """
      {"rawPath": "/prod/hello/lessa", "path": "/hello/lessa", "httpMethod": "GET", "requestContext": {"stage": "prod"}}
      """
    Then the status is 200

  Scenario Outline: An event without a path or a method is rejected
    Given the controller HelloController
    When this event arrives from <source>
      """
      <event>
      """
    Then the event is refused, naming <field>

    Examples:
      | source      | event                                                                          | field                      |
      | a REST API  | {"path": "/hello/lessa"}                                                       | httpMethod                 |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": null}                                   | httpMethod                 |
      | a REST API  | {"httpMethod": "GET"}                                                          | path                       |
      | an HTTP API | {"version": "2.0", "requestContext": {"http": {"method": "GET"}}}              | rawPath                    |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa"}                                  | requestContext.http.method |
      | an ALB      | {"path": "/hello/lessa", "requestContext": {"elb": {"targetGroupArn": "arn"}}} | httpMethod                 |

  Scenario Outline: An event of another source is rejected, and the message names the resolver to use
    Given the controller HelloController
    When the sample event <event> arrives as a stream from <source>
    Then the event is refused, naming <resolver>

    Examples:
      | source      | event            | resolver               |
      | a REST API  | http-api-2.0     | ApiGatewayHttpResolver |
      | a REST API  | function-url     | ApiGatewayHttpResolver |
      | a REST API  | alb              | AlbResolver            |
      | an HTTP API | api-gateway-rest | ApiGatewayRestResolver |
      | an HTTP API | http-api-1.0     | ApiGatewayRestResolver |
      | an HTTP API | alb-multi-value  | AlbResolver            |
      | an HTTP API | minimal          | ApiGatewayRestResolver |
      | an ALB      | api-gateway-rest | ApiGatewayRestResolver |
      | an ALB      | http-api-2.0     | ApiGatewayHttpResolver |

  Scenario Outline: An event of a service without requests is rejected, and the message names the service
    Given the controller HelloController
    When the Stream form gets this event of a REST API
      """
      <event>
      """
    Then the event is refused, naming <service>

    Examples:
      | service           | event                                                                                    |
      | SQS               | {"Records": [{"eventSource": "aws:sqs", "body": "{}"}]}                                  |
      | SNS               | {"Records": [{"EventSource": "aws:sns", "Sns": {"Message": "hello"}}]}                   |
      | S3                | {"Records": [{"eventSource": "aws:s3", "s3": {}}]}                                       |
      | EventBridge       | {"version": "0", "detail-type": "Scheduled Event", "source": "aws.events", "detail": {}} |
      | WebSocket API     | {"requestContext": {"connectionId": "L0SM9cOFvHcCIhw=", "routeKey": "$connect"}}         |
      | Lambda authorizer | {"type": "TOKEN", "methodArn": "arn:aws:execute-api:eu-west-1:1:a/dev/GET/"}             |

  Scenario: Text that is not JSON is rejected
    Given the controller HelloController
    When the text "hello" arrives in place of an event
    Then the event is refused, naming JSON

  Scenario Outline: An event with a mistyped field is rejected, and the message names the field
    Given the controller EchoController
    When this event arrives as a stream from <source>
      """
      <event>
      """
    Then the event is refused, naming <field>

    Examples:
      | source      | event                                                                                                                      | field                               |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "body": {"name": "lessa"}}                                                   | body                                |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "headers": {"X-Count": 5}}                                                   | headers.X-Count                     |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "multiValueHeaders": {"X-Count": ["4", 5]}}                                  | multiValueHeaders.X-Count           |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "queryStringParameters": {"all": true}}                                      | queryStringParameters.all           |
      | an ALB      | {"path": "/hello/lessa", "httpMethod": "GET", "multiValueQueryStringParameters": {"all": [true]}}                          | multiValueQueryStringParameters.all |
      | an ALB      | {"path": "/hello/lessa", "httpMethod": "GET", "body": 7}                                                                   | body                                |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "requestContext": {"http": {"method": "GET"}}, "headers": {"x-count": 5}}    | headers.x-count                     |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "requestContext": {"http": {"method": "GET"}}, "cookies": ["a=1", 2]}        | cookies                             |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "requestContext": {"http": {"method": "GET"}}, "isBase64Encoded": "true"}    | isBase64Encoded                     |
      | an HTTP API | {"version": "2.0", "rawPath": 7, "requestContext": {"http": {"method": "GET"}}}                                            | rawPath                             |

  Scenario Outline: Invalid Unicode fails the invocation when it is read, and no exception handler is called
    Given the controller EchoController
    And OnException<Exception> answers 500 with "handled"
    When this event arrives as a stream from <source>
      """
      <event>
      """
    Then the event is refused, naming Unicode

    Examples:
      | source      | event                                                                                                                       |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "body": "\\ud800"}                                                            |
      | a REST API  | {"path": "/hello/lessa", "httpMethod": "GET", "headers": {"Accept-Language": "\\udc00"}}                                    |
      | an ALB      | {"path": "/hello/lessa", "httpMethod": "GET", "queryStringParameters": {"greeting": "a\\ud83d"}}                            |
      | an HTTP API | {"version": "2.0", "rawPath": "/hello/lessa", "requestContext": {"http": {"method": "GET"}}, "cookies": ["session=\\ud83d"]} |

  Scenario Outline: A claim that is not a string is read as text
    Given the controller CallerController
    When this event arrives as a stream from <source>
      """
      <event>
      """
    Then the JSON field email is "<claim>"

    Examples:
      | source      | event                                                                                                                                                                                 | claim |
      | a REST API  | {"path": "/rest-caller", "httpMethod": "GET", "requestContext": {"identity": {}, "authorizer": {"claims": {"email": true}}}}                                                          | true  |
      | an HTTP API | {"version": "2.0", "rawPath": "/http-caller", "requestContext": {"http": {"method": "GET"}, "authorizer": {"jwt": {"claims": {"email": true, "sub": "5f2b9c"}, "scopes": ["read"]}}}} | true  |
      | an HTTP API | {"version": "2.0", "rawPath": "/http-caller", "requestContext": {"http": {"method": "GET"}, "authorizer": {"jwt": {"claims": {"email": 1700000000}}}}}                                | 1700000000 |
