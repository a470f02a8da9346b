Feature: HTTP methods
  The first word of an action's name is its method. An attribute can set another one, or several.

  @every-source
  Scenario: POST, by the name of the action
    Given the controller PersonController
    When POST /hello arrives with the JSON {"name": "lessa"}
    Then the status is 200
    And the JSON is {"message": "hello lessa"}

  @every-source
  Scenario Outline: One action for several methods
    Given the controller SavePersonController
    When <method> /hello arrives with the JSON {"name": "lessa"}
    Then the status is 200
    And the JSON is {"message": "hello lessa"}

    Examples:
      | method |
      | PUT    |
      | POST   |

  @every-source
  Scenario: Other methods return 404
    Given the controller SavePersonController
    When GET /hello arrives
    Then the status is 404

  @every-source
  Scenario Outline: Each method is a route of its own
    Given the routes
      | methods | template |
      | GET     | /hello   |
      | POST    | /hello   |
      | PUT     | /hello   |
      | PATCH   | /hello   |
      | DELETE  | /hello   |
      | OPTIONS | /hello   |
    When <method> /hello arrives
    Then the status is 200
    And the JSON field method is "<method>"

    Examples:
      | method  |
      | GET     |
      | POST    |
      | PUT     |
      | PATCH   |
      | DELETE  |
      | OPTIONS |

  @every-source
  Scenario: A method is compared without case
    Given the controller HelloController
    When get /hello/lessa arrives
    Then the JSON is {"message": "hello lessa"}

  @every-source
  Scenario: HEAD returns the response of GET without its body
    Given the controller HelloController
    When HEAD /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is empty

  @every-source
  Scenario: An action for HEAD takes precedence over the one for GET
    Given the controller ProbeController
    When HEAD /probe arrives
    Then the status is 200
    And the header X-Answered-By is HEAD
    And the body is empty

  @every-source
  Scenario: An error response to HEAD has no body
    Given the controller HelloController
    When HEAD /nowhere arrives
    Then the status is 404
    And the body is empty

  @every-source
  Scenario Outline: An action for any method matches every method that no other route of the path matches
    Given the controller DocumentsController
    When <method> /documents/7 arrives
    Then the status is 200
    And the body is "<answer>"

    Examples:
      | method   | answer           |
      | GET      | read 7           |
      | POST     | POST of any 7    |
      | DELETE   | DELETE of any 7  |
      | OPTIONS  | OPTIONS of any 7 |
      | PROPFIND | PROPFIND of any 7 |

  @every-source
  Scenario: The action for GET takes precedence over one for any method for HEAD
    Given the controller DocumentsController
    When HEAD /documents/7 arrives
    Then the status is 200
    And the header X-Answered-By is GET
    And the body is empty

  @every-source
  Scenario Outline: Routes for any method, without a controller
    Given the routes
      | methods | template      |
      | ANY     | /api/{proxy+} |
      | GET     | /{**page}     |
      | POST    | /api/orders   |
    When <request> arrives
    Then the JSON field template is "<template>"

    Examples:
      | request           | template      |
      | GET /about        | /{**page}     |
      | GET /api/orders   | /api/{proxy+} |
      | PATCH /api/orders | /api/{proxy+} |
      | POST /api/orders  | /api/orders   |

  Scenario Outline: Other words for any method are reported
    Given the routes
      | methods  | template |
      | <method> | /hello   |
    When the app is built
    Then it is refused with 1 problem
    And a problem names '<method>', ANY, [HttpAny], MapAny

    Examples:
      | method |
      | *      |
      | ALL    |

  Scenario: Two routes for any method that match the same requests
    Given the routes
      | methods | template |
      | ANY     | /a/{x}   |
      | ANY     | /a/{y}   |
    When the app is built
    Then it is refused with 1 problem
    And a problem names ANY /a/{x}, ANY /a/{y}

  @every-source
  Scenario: With UseMethodNotAllowed, a path with a route for any method allows all of them
    Given the option UseMethodNotAllowed
    And the controller DocumentsController
    When PURGE /documents/7 arrives
    Then the status is 200
