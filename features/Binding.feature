Feature: Binding
  Arguments come from the path, the query, and the body, by their names. Attributes override the source and the name. Values are
  parsed with the invariant culture. BindingErrors.feature shows values that cannot be parsed.

  @every-source
  Scenario Outline: Every simple type
    Given the controller KindsController
    When GET /kinds/<kind>?value=<sent> arrives
    Then the status is 200
    And the JSON is <read>

    Examples:
      | kind    | sent                                 | read                                   |
      | int     | -42                                  | -42                                    |
      | decimal | 100.10                               | 100.10                                 |
      | double  | 1.5e3                                | 1500                                   |
      | bool    | true                                 | true                                   |
      | guid    | 0f8fad5b-d9cb-469f-a165-70867728950e | "0f8fad5b-d9cb-469f-a165-70867728950e" |
      | date    | 2026-03-04                           | "2026-03-04"                           |
      | time    | 2026-03-04T19:15:17Z                 | "2026-03-04T19:15:17Z"                 |
      | time    | 2026-03-04T19:15:17                  | "2026-03-04T19:15:17"                  |
      | moment  | 2026-03-04T19:15:17%2B01:00          | "2026-03-04T19:15:17+01:00"            |
      | span    | 01:30:00                             | "01:30:00"                             |
      | uri     | https://example.com/a%3Fb=c          | "https://example.com/a?b=c"            |
      | shade   | Green                                | {"shade": "Green"}                     |
      | text    | good+day                             | {"text": "good day"}                   |

  @every-source
  Scenario Outline: Invalid values
    Given the controller KindsController
    When GET /kinds/<kind>?value=<sent> arrives
    Then the status is 400
    And the error message names value

    Examples:
      | kind    | sent       |
      | int     | 1,000      |
      | int     | 2147483648 |
      | decimal | 1,000.00   |
      | shade   | 1          |
      | shade   | Green,Blue |
      | bool    | 1          |
      | date    | tomorrow   |

  @every-source
  Scenario: An object gets its members from the query
    Given the controller OrderSearchController
    When GET /orders?pageSize=20&status=Shipped&tag=green arrives
    Then the JSON is {"pageSize": 20, "status": "Shipped", "tag": ["green"], "sort": "date"}

  Scenario: A member that is a list gets all values of its name
    Given the controller OrderSearchController
    When GET /orders?pageSize=20&tag=tea&tag=green arrives
    Then the JSON is {"pageSize": 20, "status": "", "tag": ["tea", "green"], "sort": "date"}

  @every-source
  Scenario: Every invalid member of an object is reported
    Given the controller OrderSearchController
    When GET /orders?pageSize=many&status=Lost arrives
    Then the status is 400
    And the body is "{"statusCode":400,"message":"The query parameter 'pageSize' must be an integer. The query parameter 'status' must be one of Open, Shipped.","errors":[{"parameter":"pageSize","in":"query","message":"The query parameter 'pageSize' must be an integer."},{"parameter":"status","in":"query","message":"The query parameter 'status' must be one of Open, Shipped."}]}"

  @every-source
  Scenario: Attributes specify the source and the name of an argument
    Given the controller SourcesController
    And the client sends the header X-Trace: 4711
    When PUT /sources/7?dry-run=true&comment=tea arrives with the JSON {"tea": 2}
    Then the JSON is {"id": 7, "dryRun": true, "trace": "4711", "counts": {"tea": 2}, "comment": "tea"}

  Scenario Outline: A list contains all values of its name
    Given the controller SourcesController
    And the function is behind <source>
    When GET /sources?ids=1&ids=2&keys=0f8fad5b-d9cb-469f-a165-70867728950e arrives
    Then the JSON is {"ids": [1, 2], "keys": ["0f8fad5b-d9cb-469f-a165-70867728950e"]}

    Examples:
      | source                          |
      | a REST API                      |
      | an HTTP API                     |
      | an ALB with multi-value headers |

  @every-source
  Scenario: A list without a value is empty, and an optional one has its default value
    Given the controller SourcesController
    When GET /sources arrives
    Then the JSON is {"ids": [], "keys": null}

  @every-source
  Scenario Outline: A body can be optional
    Given the controller SourcesController
    When <request>
    Then the JSON is {"person": <person>}

    Examples:
      | request                                               | person            |
      | POST /sources arrives                                 | null              |
      | POST /sources arrives with the JSON {"name": "lessa"} | {"name": "lessa"} |

  Scenario: Parameters that come from the invocation
    Given the controller GivenController
    When GET /given arrives
    Then the JSON is {"path": "/given", "functionName": "greetings", "stage": "prod", "canBeCancelled": true}

  @every-source
  Scenario: A cookie is an argument; of several with the same name the first one counts, and a list has all
    Given the controller CookieSourcesController
    And the client sends the header Cookie: session=9a41f2; session=later; visits=3
    When GET /cookie-sources arrives
    Then the JSON is {"session": "9a41f2", "visits": 3, "all": ["9a41f2", "later"]}

  @every-source
  Scenario: A cookie that is not a value of the parameter's type
    Given the controller CookieSourcesController
    And the client sends the header Cookie: session=9a41f2; visits=many
    When GET /cookie-sources arrives
    Then the status is 400
    And the error message names visits

  @every-source
  Scenario Outline: An attribute of your own reads text
    Given the controller OwnSourcesController
    And the client sends the header X-Matrix: class=2;stops=<stops>
    When GET /own-sources/stops arrives
    Then the status is <status>
    And the JSON is <json>

    Examples:
      | stops | status | json                                                                                    |
      | 1     | 200    | 1                                                                                       |
      | many  | 400    | {"statusCode": 400, "message": "The matrix parameter 'stops' must be an integer."}        |

  @every-source
  Scenario Outline: An attribute of your own creates a whole value
    Given the controller OwnSourcesController
    And the client sends the header X-Tenant: <tenant>
    When GET /own-sources/tenant arrives
    Then the status is <status>
    And the JSON is <json>

    Examples:
      | tenant | status | json                                                         |
      | acme   | 200    | {"name": "Acme"}                                             |
      | other  | 400    | {"statusCode": 400, "message": "The tenant is unknown."}     |

  Scenario: An attribute of your own finds no value
    Given the controller OwnSourcesController
    When GET /own-sources/tenant arrives
    Then the status is 400
    And the JSON is {"statusCode": 400, "message": "The header parameter 'tenant' is required."}
