Feature: HTTP methods
  The first word of an action's name is its method. An attribute gives it another one, or several.

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
  Scenario: The methods that it does not name are not found
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
  Scenario: HEAD gets what GET answers, without its body
    Given the controller HelloController
    When HEAD /hello/lessa arrives
    Then the status is 200
    And the header Content-Type is application/json
    And the body is empty

  @every-source
  Scenario: An action for HEAD goes before the one for GET
    Given the controller ProbeController
    When HEAD /probe arrives
    Then the status is 200
    And the header X-Answered-By is HEAD
    And the body is empty

  @every-source
  Scenario: An error's answer to HEAD has no body either
    Given the controller HelloController
    When HEAD /nowhere arrives
    Then the status is 404
    And the body is empty
