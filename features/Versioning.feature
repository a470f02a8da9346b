Feature: Versioning
  Several versions of an API are in one app, each with its prefix.

  @every-source
  Scenario Outline: Each version has its prefix
    Given the controller UsersController with the prefix /v1
    And the controller UsersController with the prefix /v2
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path            | status |
      | /v1/users/user1 | 200    |
      | /v2/users/user1 | 200    |
      | /v3/users/user1 | 404    |
      | /users/user1    | 404    |

  @every-source
  Scenario Outline: A route for the paths of a version that has ended doesn't affect other versions
    Given the controller UsersController with the prefix /v2
    And GET /v1/{**path} is mapped to "Use /v2"
    When GET <path> arrives
    Then the status is 200
    And the body is "<body>"

    Examples:
      | path            | body                         |
      | /v1/users/user1 | Use /v2                      |
      | /v1/anything    | Use /v2                      |
      | /v2/users/user1 | {"details":"details_here"}   |

  @every-source
  Scenario Outline: A custom domain's prefix selects the function, which removes it
    Given the option StripPrefixes("/v2")
    And the controller UsersController
    When GET <path> arrives
    Then the status is 200

    Examples:
      | path            |
      | /v2/users/user1 |
      | /users/user1    |
