Feature: Debug mode
  For the developer's eyes: exceptions in full in the answer, events and responses in the log, pages of every origin. Never for production.

  @every-source
  Scenario: An exception that nobody handles is shown in full
    Given the controller FailingController
    And the plugin UseDebug(true)
    When GET /failing-later arrives
    Then the status is 500
    And the header Content-Type is text/plain; charset=utf-8
    And the decoded body names System.InvalidOperationException: the password is swordfish, at LambdaEventHandler.Features.Controllers.FailingController.GetFailing()

  @every-source
  Scenario: Without debug mode nothing of it is
    Given the controller FailingController
    And the plugin UseDebug(false)
    When GET /failing-later arrives
    Then the body is "{"statusCode":500,"message":"Internal server error"}"
    And no CORS header is there

  @every-source
  Scenario: An error that is meant stays as it is
    Given the controller CachedController
    And the plugin UseDebug(true)
    When GET /cached/nobody arrives
    Then the body is "{"statusCode":404,"message":"Not found"}"

  Scenario: A handler of the exception goes before the page
    Given the controller FailingController
    And OnException<InvalidOperationException> answers 503 with "later"
    And the plugin UseDebug(true)
    When GET /failing-later arrives
    Then the status is 503
    And the body is "later"

  Scenario Outline: The environment decides where the code does not
    Given the environment variable POWERTOOLS_EVENT_HANDLER_DEBUG is "<value>"
    And the controller FailingController
    And the plugin UseDebug()
    When GET /failing-later arrives
    Then the header Content-Type is <type>

    Examples:
      | value | type                      |
      | true  | text/plain; charset=utf-8 |
      | T     | text/plain; charset=utf-8 |
      | Yes   | text/plain; charset=utf-8 |
      | y     | text/plain; charset=utf-8 |
      | oN    | text/plain; charset=utf-8 |
      | 1     | text/plain; charset=utf-8 |
      | FALSE | application/json          |
      | f     | application/json          |
      | no    | application/json          |
      | N     | application/json          |
      | off   | application/json          |
      | 0     | application/json          |
      |       | application/json          |

  Scenario Outline: The code goes before the environment
    Given the environment variable POWERTOOLS_EVENT_HANDLER_DEBUG is "<value>"
    And the controller FailingController
    And the plugin UseDebug(<enabled>)
    When GET /failing-later arrives
    Then the header Content-Type is <type>

    Examples:
      | value | enabled | type                      |
      | false | true    | text/plain; charset=utf-8 |
      | true  | false   | application/json          |

  Scenario Outline: A value that is neither is refused
    Given the environment variable POWERTOOLS_EVENT_HANDLER_DEBUG is "<value>"
    And the plugin UseDebug()
    When the app is built
    Then it is refused with 1 problem
    And a problem names POWERTOOLS_EVENT_HANDLER_DEBUG, '<value>', set true or false

    Examples:
      | value   |
      | maybe   |
      | enabled |
      | -1      |

  @every-source
  Scenario: The event is in the log, indented, its JSON as JSON
    Given the controller PersonController
    And the plugin UseDebug(true)
    When PUT /nowhere arrives with the JSON {"name":"lessa","dragon":"Ramoth"}
    Then the log has the debug entry
      """
        "body": {
          "name": "lessa",
          "dragon": "Ramoth"
        }
      """

  @every-source
  Scenario: So is the response
    Given the controller HelloController
    And the plugin UseDebug(true)
    When GET /hello/lessa arrives
    Then the log has the debug entry
      """
      LambdaEventHandler.Debug: Response {
        "statusCode": 200,
        "headers": {
          "Content-Type": "application/json",
          "Access-Control-Allow-Origin": "*"
        },
        "body": {
          "message": "hello lessa"
        }
      }
      """

  Scenario: A logging provider of the user's own gets both, and a warning at the start
    Given the controller HelloController
    And the function logs to a provider of its own
    And the plugin UseDebug(true)
    When GET /hello/lessa arrives
    Then the provider has a warning with "Debug mode is on"
    And the provider has a debug entry with "Event {"
    And the provider has a debug entry with "hello lessa"
    And the function's own log is empty

  @every-source
  Scenario: A client cannot forge a log entry
    Given the controller HelloController
    And the plugin UseDebug(true)
    When GET /hello/lessa arrives with the raw header X-Trace: 1\r\nError: forged
    Then the log has a debug entry with "forged"
    And no entry of the log has a line that begins with "Error: forged"

  @every-source
  Scenario Outline: Pages of every origin may call
    Given the controller HelloController
    And the controller FailingController
    And the plugin UseDebug(true)
    When GET <path> arrives with the header Origin: http://localhost:5173
    Then the header Access-Control-Allow-Origin is *

    Examples:
      | path           |
      | /hello/lessa   |
      | /failing-later |
      | /nowhere       |

  @every-source
  Scenario: They may send what they ask for
    Given the controller HelloController
    And the plugin UseDebug(true)
    And the client sends the header Access-Control-Request-Method: PATCH
    When OPTIONS /hello/lessa arrives with the header Access-Control-Request-Headers: authorization,x-trace
    Then the status is 204
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Methods is GET,OPTIONS,PATCH
    And the header Access-Control-Allow-Headers is authorization,x-trace

  @every-source
  Scenario: An action for any method leaves pre-flight requests to debug mode
    Given the controller DocumentsController
    And the plugin UseDebug(true)
    When OPTIONS /documents/7 arrives
    Then the status is 204
    And the header Access-Control-Allow-Methods is DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT

  @every-source
  Scenario: With the plugin for CORS that one decides
    Given the controller HelloController
    And the plugin UseDebug(true)
    And the plugin UseCors with the options
      | option      | value                   |
      | AllowOrigin | https://www.example.com |
    When GET /hello/lessa arrives
    Then the header Access-Control-Allow-Origin is https://www.example.com
