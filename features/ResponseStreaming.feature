Feature: Response streaming
  Function URLs and REST APIs can receive a response while the function still writes it. Every response of a route that
  streams begins with a prelude: status, headers, and cookies.

  Rule: The prelude has the format of the source

    Scenario: A Function URL takes headers and cookies
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /csv
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "text/csv", "X-Tag": "red, blue"}, "cookies": ["theme=dark"]}
      And the payload is "a,b\n"

    Scenario: A REST API takes multi-value headers and cookies
      Given the function is behind a REST API
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /csv
      Then the prelude is {"statusCode": 200, "multiValueHeaders": {"Content-Type": ["text/csv"], "X-Tag": ["red", "blue"]}, "cookies": ["theme=dark"]}
      And the payload is "a,b\n"

    Scenario: Eight NUL bytes separate the prelude from the payload
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /greeting
      Then the bytes on the wire are {"statusCode":200,"headers":{"Content-Type":"application/json"}}, eight NUL bytes, and "{"message":"hello"}"

  Rule: Every response of a streaming app is streamed

    Scenario Outline: Errors begin with a prelude, too
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes <method> <path>
      Then the prelude is {"statusCode": <status>, "headers": {"Content-Type": "application/json"}}
      And the payload is "{"statusCode":<status>,"message":"<message>"}"

      Examples:
        | method | path     | status | message         |
        | GET    | /nowhere | 404    | Not found       |
        | POST   | /file    | 404    | Not found       |
        | GET    | /failure | 503    | Come back later |

    Scenario Outline: Sources that can't stream get complete responses
      Given the function is behind <source>
      And the option UseResponseStreaming
      And the controller StreamingController
      When GET /greetings arrives
      Then the status is 200
      And the body is "[{"message":"first"},{"message":"second"}]"

      Examples:
        | source                       |
        | an HTTP API                  |
        | an HTTP API with payload 1.0 |
        | an ALB                       |

  Rule: Methods of a REST API can stream one by one

    Scenario: An action with [ResponseStream] is streamed
      Given the controller AnswersController
      When the runtime client invokes GET /answers/7 for the resource /answers/{id}
      Then the payload is "{"message":"answer 7"}"

    Scenario: Other actions return complete responses
      Given the controller AnswersController
      When the runtime client invokes GET /questions for the resource /questions
      Then the response is complete, with the body "{"message":"why?"}"

    Scenario: A 404 is streamed if API Gateway received it at a method that streams
      Given the controller AnswersController
      When the runtime client invokes GET /answers/seven for the resource /answers/{number}
      Then the prelude is {"statusCode": 404, "multiValueHeaders": {"Content-Type": ["application/json"]}}

    Scenario: Any other 404 is a complete response
      Given the controller AnswersController
      When the runtime client invokes GET /nowhere for the resource /{proxy+}
      Then the response is complete, with the body "{"statusCode":404,"message":"Not found"}"

    Scenario: A Function URL streams all responses or none
      Given the function is behind a Function URL
      And the controller AnswersController
      When the runtime client invokes GET /answers/7
      Then the response is complete, with the body "{"message":"answer 7"}"

  Rule: An action returns what it streams

    Scenario: Items are a JSON array, and each is sent before the next one is awaited
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /greetings
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "application/json", "Vary": "Accept"}}
      And the chunks of the payload are
        | chunk                  |
        | [{"message":"first"}   |
        | ,{"message":"second"}] |

    Scenario Outline: Items are JSON lines if the client asks for them
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /greetings with the header Accept: <type>
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "<type>", "Vary": "Accept"}}
      And the payload is "{"message":"first"}\n{"message":"second"}\n"

      Examples:
        | type                 |
        | application/jsonl    |
        | application/x-ndjson |

    Scenario: Items that are there are sent together
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /numbers
      Then the chunks of the payload are
        | chunk |
        | [1,2] |

    Scenario Outline: Code writes to the stream, and flushes what is to be sent
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET <path>
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "application/octet-stream"}}
      And the chunks of the payload are
        | chunk      |
        | title\n    |
        | one\ntwo\n |

      Examples:
        | path          |
        | /report       |
        | /later-report |

    Scenario: A stream is sent while it is read
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /file
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "application/octet-stream"}}
      And the payload is "the file"

  Rule: Server-sent events

    Scenario: Each event is sent as it comes
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /events
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}}
      And the chunks of the payload are
        | chunk                     |
        | data: event 1\nid: 1\n\n |
        | data: event 2\nid: 2\n\n |

    Scenario: A client that connects again says which event was the last
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /events with the header Last-Event-ID: 2
      Then the payload is "data: event 3\nid: 3\n\ndata: event 4\nid: 4\n\n"

    Scenario: The stream ends shortly before the function times out
      Given the function is behind a Function URL
      And the invocation has 0.6 seconds left
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /endless-events
      Then the prelude is {"statusCode": 200, "headers": {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}}
      And the payload is "event: greeting\ndata: {"message":"first"}\n\n"

  Rule: An exception in the middle of a stream is reported to the client

    Scenario: The trailers of the response have the exception
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the controller StreamingController
      When the runtime client invokes GET /interruption
      Then the payload is "[{"message":"first"}"
      And the trailers report TimeoutException with the message "The database is slow"

  Rule: Without streaming, the same actions return complete responses

    @every-source
    Scenario Outline: The body is collected
      Given the controller StreamingController
      When GET <path> arrives
      Then the status is 200
      And the header Content-Type is <type>

      Examples:
        | path       | type                     |
        | /greetings | application/json         |
        | /events    | text/event-stream        |
        | /report    | application/octet-stream |

    @every-source
    Scenario: An exception between two items is an error response
      Given the controller StreamingController
      When GET /interruption arrives
      Then the status is 500

  Rule: Streams can be compressed

    Scenario: Streams are left alone
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the plugin UseCompression with the options
        | option       | value |
        | All          | true  |
        | MinimumBytes | 0     |
      And the controller StreamingController
      When the runtime client invokes GET /events with the header Accept-Encoding: gzip
      Then the payload is "data: event 1\nid: 1\n\ndata: event 2\nid: 2\n\n"

    Scenario: The option Streams compresses them, and flushes each event
      Given the function is behind a Function URL
      And the option UseResponseStreaming
      And the plugin UseCompression with the options
        | option  | value |
        | All     | true  |
        | Streams | true  |
      And the controller StreamingController
      When the runtime client invokes GET /events with the header Accept-Encoding: gzip
      Then the payload is the gzip of "data: event 1\nid: 1\n\ndata: event 2\nid: 2\n\n" in at least 2 chunks
