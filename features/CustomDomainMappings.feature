Feature: Custom domain mappings
  A custom domain adds a prefix to the function's paths, for example /payment, which its routes don't contain. StripPrefixes
  removes it.

  @every-source
  Scenario: A prefix is removed
    Given the option StripPrefixes("/payment")
    And the controller SubscriptionsController
    When GET /payment/subscriptions/123 arrives
    Then the JSON is {"subscriptionId": "123"}

  @every-source
  Scenario Outline: A prefix is removed once and as whole segments
    Given the option StripPrefixes("<prefixes>")
    And the routes
      | methods | template               |
      | GET     | /                      |
      | GET     | /subscriptions         |
      | GET     | /payments              |
      | GET     | /payment/subscriptions |
    When GET <path> arrives
    Then the JSON field template is "<template>"

    Examples:
      | prefixes       | path                           | template               |
      | /payment       | /payment                       | /                      |
      | /payment       | /payment/                      | /                      |
      | /payment       | /payments                      | /payments              |
      | /payment       | /subscriptions                 | /subscriptions         |
      | /payment       | /payment/payment/subscriptions | /payment/subscriptions |
      | payment/       | /payment/subscriptions         | /subscriptions         |
      | /pay, /payment | /payment/subscriptions         | /subscriptions         |

  @every-source
  Scenario Outline: A prefix can be a regular expression
    Given the option StripPrefixes(new Regex("/v[0-9]+"))
    And the controller SubscriptionsController
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path                    | status |
      | /v1/subscriptions/123   | 200    |
      | /v22/subscriptions/123  | 200    |
      | /subscriptions/123      | 200    |
      | /v1x/subscriptions/123  | 404    |
      | /a/v1/subscriptions/123 | 404    |

  @every-source
  Scenario: The path is the routed path, and the raw path is the original path
    Given the option StripPrefixes("/payment")
    And the controller PathsController
    When GET /payment/paths arrives
    Then the JSON is {"path": "/paths", "rawPath": "/payment/paths"}

  @every-source
  Scenario: The path base is the removed prefix
    Given the option StripPrefixes("/payment")
    And the controller ParcelsController
    When PATCH /payment/parcels arrives
    Then the body is "/payment"

  @every-source
  Scenario Outline: Links contain the removed prefix
    Given the option StripPrefixes("/payment")
    And the controller ParcelsController
    When <request> arrives
    Then the status is <status>
    And the header Location is <location>

    Examples:
      | request                 | status | location                           |
      | POST /parcels           | 201    | /parcels/a%2F1%20%C3%A9            |
      | POST /payment/parcels   | 201    | /payment/parcels/a%2F1%20%C3%A9    |
      | POST /payment/parcels/  | 201    | /payment/parcels/a%2F1%20%C3%A9    |
      | PUT /payment/parcels    | 201    | /payment/parcels/7                 |
      | GET /payment/parcels    | 302    | /payment/parcels/list              |
      | DELETE /payment/parcels | 302    | /elsewhere                         |

  Scenario Outline: Links contain the stage of an HTTP API
    Given the option StripPrefixes("/payment")
    And the controller ParcelsController
    When this event arrives from an HTTP API
      """
      {"version": "2.0", "rawPath": "<path>", "requestContext": {"stage": "dev", "http": {"method": "PUT"}}}
      """
    Then the status is 201
    And the header Location is <location>

    Examples:
      | path                 | location               |
      | /dev/parcels         | /dev/parcels/7         |
      | /dev/payment/parcels | /dev/payment/parcels/7 |
      | /parcels             | /parcels/7             |

  Scenario Outline: Links contain the stage of a REST API at its own address, and not at a custom domain
    Given the option StripPrefixes("/payment")
    And the controller ParcelsController
    When this event arrives from a REST API
      """
      {"path": "<path>", "httpMethod": "PUT", "requestContext": {"domainName": "<domain>", "stage": "dev", "path": "/dev<path>"}}
      """
    Then the status is 201
    And the header Location is <location>

    Examples:
      | domain                                         | path             | location               |
      | a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com | /parcels         | /dev/parcels/7         |
      | a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com | /payment/parcels | /dev/payment/parcels/7 |
      | api.example.com                                | /payment/parcels | /payment/parcels/7     |

  Scenario Outline: Links do not contain the stage of an HTTP API at a custom domain
    Given the option StripPrefixes("/payment")
    And the controller ParcelsController
    When this event arrives from an HTTP API
      """
      {"version": "2.0", "rawPath": "/dev/payment/parcels", "requestContext": {"domainName": "<domain>", "stage": "dev", "http": {"method": "PUT"}}}
      """
    Then the header Location is <location>

    Examples:
      | domain                                         | location               |
      | a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com | /dev/payment/parcels/7 |
      | api.example.com                                | /payment/parcels/7     |

  Scenario Outline: An invalid prefix is reported
    Given the option StripPrefixes("<prefix>")
    And the controller SubscriptionsController
    When the app is built
    Then it is refused with 1 problem
    And a problem names StripPrefixes

    Examples:
      | prefix |
      | /      |
      |        |
