Feature: Debug mode
  For development: responses contain exceptions, the log contains events and responses, and every origin can call the function.
  Not for production.

  @every-source
  Scenario: The response to an unhandled exception contains the exception
    Given the controller FailingController
    And the plugin UseDebug(true)
    When GET /failing-later arrives
    Then the status is 500
    And the header Content-Type is text/plain; charset=utf-8
    And the decoded body names System.InvalidOperationException: the password is swordfish, at LambdaEventHandler.Features.Controllers.FailingController.GetFailing()

  @every-source
  Scenario: Without debug mode, the response contains no details
    Given the controller FailingController
    And the plugin UseDebug(false)
    When GET /failing-later arrives
    Then the body is "{"statusCode":500,"message":"Internal server error"}"
    And no CORS header is there

  @every-source
  Scenario: An HTTP error is unchanged
    Given the controller CachedController
    And the plugin UseDebug(true)
    When GET /cached/nobody arrives
    Then the body is "{"statusCode":404,"message":"Not found"}"

  Scenario: An exception handler takes precedence over the page
    Given the controller FailingController
    And OnException<InvalidOperationException> answers 503 with "later"
    And the plugin UseDebug(true)
    When GET /failing-later arrives
    Then the status is 503
    And the body is "later"

  Scenario Outline: The environment variable is used without an argument
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

  Scenario Outline: An argument takes precedence over the environment variable
    Given the environment variable POWERTOOLS_EVENT_HANDLER_DEBUG is "<value>"
    And the controller FailingController
    And the plugin UseDebug(<enabled>)
    When GET /failing-later arrives
    Then the header Content-Type is <type>

    Examples:
      | value | enabled | type                      |
      | false | true    | text/plain; charset=utf-8 |
      | true  | false   | application/json          |

  Scenario Outline: An invalid value of the environment variable is reported
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
  Scenario: The event is logged with indentation, and its JSON body as JSON
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
  Scenario: The response is logged with indentation
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

  Scenario: A logging provider receives both, and a warning at startup
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
  Scenario Outline: Pages of every origin can call the function
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
  Scenario: Pages can send the methods and headers that they request
    Given the controller HelloController
    And the plugin UseDebug(true)
    And the client sends the header Access-Control-Request-Method: PATCH
    When OPTIONS /hello/lessa arrives with the header Access-Control-Request-Headers: authorization,x-trace
    Then the status is 204
    And the header Access-Control-Allow-Origin is *
    And the header Access-Control-Allow-Methods is GET,OPTIONS,PATCH
    And the header Access-Control-Allow-Headers is authorization,x-trace

  @every-source
  Scenario: Debug mode handles preflight requests for an action for any method
    Given the controller DocumentsController
    And the plugin UseDebug(true)
    When OPTIONS /documents/7 arrives
    Then the status is 204
    And the header Access-Control-Allow-Methods is DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT

  @every-source
  Scenario: The CORS plugin takes precedence
    Given the controller HelloController
    And the plugin UseDebug(true)
    And the plugin UseCors with the options
      | option      | value                   |
      | AllowOrigin | https://www.example.com |
    When GET /hello/lessa arrives
    Then the header Access-Control-Allow-Origin is https://www.example.com
