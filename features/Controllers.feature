Feature: Controllers in several files
  Each resource has a controller in its own file. [Route] gives the actions of a controller a prefix, and so does a prefix in
  AddController.

  @every-source
  Scenario Outline: Users and todos in separate files
    Given the controller UsersController
    And the controller StatusController
    When GET <target> arrives
    Then the status is 200
    And the body is "<body>"

    Examples:
      | target         | body                                                                                   |
      | /status        | {"status":"OK"}                                                                        |
      | /users?limit=1 | {"items":[{"user1":"details_here"}]}                                                   |
      | /users         | {"items":[{"user1":"details_here"},{"user2":"details_here"},{"user3":"details_here"}]} |
      | /users/user1   | {"details":"details_here"}                                                             |
      | /users/nobody  | {"details":{}}                                                                         |
      | /users/        | {"items":[{"user1":"details_here"},{"user2":"details_here"},{"user3":"details_here"}]} |

  @every-source
  Scenario Outline: A prefix for an added controller
    Given the controller UsersController with the prefix /v1
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path            | status |
      | /v1/users       | 200    |
      | /v1/users/user1 | 200    |
      | /users          | 404    |

  @every-source
  Scenario Outline: All controllers of an assembly, with or without a prefix
    Given the controllers of samples/Hello
    And the controllers of samples/Hello with the prefix /v1
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path            | status |
      | /hello/lessa    | 200    |
      | /v1/hello/lessa | 200    |
      | /v2/hello/lessa | 404    |

  @every-source
  Scenario: [Route] also precedes a template that begins with a slash
    Given the controller PrefixedController
    When GET /admin/report arrives
    Then the body is "report"

  @every-source
  Scenario Outline: The routes of a group share its prefix, and groups are nested
    Given the group v1/
    And in it the controller UsersController
    And in it the group /tenants/{tenant}
    And in it GET health is mapped to "ok"
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path                    | status |
      | /v1/users/user1         | 200    |
      | /v1/tenants/acme/health | 200    |
      | /users/user1            | 404    |
      | /tenants/acme/health    | 404    |
      | /v1/health              | 404    |

  @every-source
  Scenario: The settings of a group apply to its routes
    Given the group /v1 with CacheControl("max-age=60")
    And in it GET /cached is mapped to "ok"
    When GET /v1/cached arrives
    Then the header Cache-Control is max-age=60

  @every-source
  Scenario: Plugins see the attributes of a group
    Given the plugin UseCors
    And the plugin UseCompression
    And the client sends the header Origin: https://www.example.com
    And the group /v1 with [Compress] and [DisableCors]
    And in it GET /report is mapped to "a report that is worth a little less on the wire"
    When GET /v1/report arrives with the header Accept-Encoding: gzip
    Then the header Content-Encoding is gzip
    And the header Access-Control-Allow-Origin is absent
