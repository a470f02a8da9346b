Feature: Not found
  A request that matches no route returns 404. OnNotFound sets another response, and UseMethodNotAllowed returns 405 for a wrong
  method.

  @every-source
  Scenario Outline: The default
    Given the controller HelloController
    When <request> arrives
    Then the status is 404
    And the header Content-Type is application/json
    And the body is "{"statusCode":404,"message":"Not found"}"

    Examples:
      | request           |
      | GET /             |
      | GET /hello        |
      | GET /hello/a/b    |
      | GET /HELLO/lessa  |
      | POST /hello/lessa |
      | GET /hello//lessa |
      | GET /any/where    |

  @every-source
  Scenario: A custom response
    Given the controller CatchMeController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /no/such/route arrives
    Then the status is 418
    And the header Content-Type is text/plain; charset=utf-8
    And the body is "I'm a teapot!"

  @every-source
  Scenario: Matched routes are not affected
    Given the controller CatchMeController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /catch/me/if/you/can arrives
    Then the status is 200
    And the body is "oh hey"

  @every-source
  Scenario: OnNotFound handles a NotFoundException of an action
    Given the controller ErrorsController
    And OnNotFound answers 418 with "I'm a teapot!"
    When GET /not-found-error arrives
    Then the status is 418
    And the body is "I'm a teapot!"

  Scenario: OnNotFound and OnException<NotFoundException> are equivalent, and both together are reported
    Given the controller HelloController
    And OnNotFound answers 418 with "I'm a teapot!"
    And OnException<NotFoundException> answers 404 with "gone"
    When the app is built
    Then it is refused with 1 problem
    And a problem names OnNotFound, NotFoundException

  @every-source
  Scenario: A path with routes for other methods only returns 404
    Given the routes
      | methods  | template |
      | GET, PUT | /hello   |
    When DELETE /hello arrives
    Then the status is 404
    And the header Allow is absent

  @every-source
  Scenario: With UseMethodNotAllowed, the response lists the methods of the path
    Given the option UseMethodNotAllowed
    And the routes
      | methods  | template |
      | GET, PUT | /hello   |
      | DELETE   | /{name}  |
    When POST /hello arrives
    Then the status is 405
    And the header Content-Type is application/json
    And the header Allow is DELETE, GET, HEAD, PUT
    And the body is "{"statusCode":405,"message":"Method not allowed"}"

  @every-source
  Scenario: A path without any route still returns 404
    Given the option UseMethodNotAllowed
    And the routes
      | methods | template |
      | GET     | /hello   |
    When POST /nowhere arrives
    Then the status is 404
