Feature: Bad configuration
  Build() reports all invalid routes and options at once, each with a fix.

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

  Scenario: Two routes that match the same requests
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

  Scenario Outline: A template that cannot be parsed
    Given GET <template> is mapped to "never"
    When the app is built
    Then it is refused with 1 problem
    And a problem names <template>, <cure>

    Examples:
      | template        | cure                |
      | /{a}{b}         | put a separator     |
      | /{a}/{a}        | rename one          |
      | /{**a}/x/{**b}  | only one            |
      | /{a:unheard-of} | use one of int      |
      | /{a:regex([)}   | Unterminated        |
      | /{a             | close the parameter |

  Scenario: All problems are reported at once
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

  Scenario: A service that is not registered
    Given the controller StoredTodosController
    When the app is built
    Then it is refused with 1 problem
    And a problem names StoredTodosController, ITodoStore, builder.Services

  Scenario: A service whose own dependency is not registered
    Given the service ITodoStore is a RemoteTodoStore
    And GET /hello is mapped to "hello"
    When the app is built
    Then it is refused with 1 problem
    And a problem names builder.Services, RemoteTodoStore, TimeProvider

  Scenario: A failed build is fixed and repeated
    Given the controller StoredTodosController
    When the app is built
    Then it is refused with 1 problem
    Given the service ITodoStore is a TodoStore
    When the app is built
    Then it is refused with 0 problems
    When GET /stored-todos/2 arrives
    Then the JSON is {"id": 2, "title": "more tea"}

  Scenario: A builder builds one app
    Given GET /hello is mapped to "hello"
    When the app is built
    Then building it again fails with "This builder has already built its app"

  Scenario: A behavior that is not in the pipeline cannot be replaced
    Given the option Replace<KeyBehavior>
    When the app is built
    Then it is refused with 1 problem
    And a problem names Replace<KeyBehavior>, ErrorBehavior, Use
