Feature: Bad configuration
  Whatever can be wrong with routes and options is said when the app is built, all of it at once, with what to do about it.

  Scenario: A controller without actions
    Given the controller IdleController
    When the app is built
    Then it is refused with 1 problem
    And a problem names IdleController, [NonController]

  Scenario: Two actions for one route
    Given the controller TwinController
    When the app is built
    Then it is refused with 1 problem
    And a problem names TwinController.GetTwin, TwinController.GetTwinAsync, GET /twin, change the template

  Scenario: Two routes that no request can tell apart
    Given GET /a/{x} is mapped to "x"
    And GET /a/{y} is mapped to "y"
    When the app is built
    Then it is refused with 1 problem
    And a problem names /a/{x}, /a/{y}, change the template

  Scenario Outline: An action whose parameters cannot be bound
    Given the controller <controller>
    When the app is built
    Then it is refused with 1 problem
    And a problem names <controller>, <names>

    Examples:
      | controller          | names                                  |
      | TwoBodiesController | PostBodies, first, second, [FromQuery] |
      | LostPathController  | GetLost, id, Add {id} to the template  |
      | OddTypeController   | GetOdd, callback, [FromServices]       |

  Scenario Outline: A template that does not parse
    Given GET <template> is mapped to "never"
    When the app is built
    Then it is refused with 1 problem
    And a problem names <template>, <cure>

    Examples:
      | template        | cure                |
      | /{a}{b}         | put a separator     |
      | /{a}/{a}        | rename one          |
      | /{**a}/x/{**b}  | keep one            |
      | /{a:unheard-of} | use one of int      |
      | /{a:regex([)}   | Unterminated        |
      | /{a             | close the parameter |

  Scenario: All problems are listed at once
    Given the controller IdleController
    And the controller TwinController
    And the controller TwoBodiesController
    And GET /{a}{b} is mapped to "never"
    When the app is built
    Then it is refused with 4 problems
    And a problem names IdleController
    And a problem names TwinController, GetTwin
    And a problem names TwoBodiesController, PostBodies
    And a problem names /{a}{b}
