Feature: The convention
  A controller is a public, concrete class whose name ends in Controller. Its actions are its public methods whose names
  begin with Get, Post, Put, Patch, Delete, Head, or Options. The rest of the name is the resource. Required simple
  parameters are segments of the path, optional ones and lists come from the query, and a complex one comes from the body.

  @every-source
  Scenario Outline: The name and the parameters of a method determine its route
    Given the action <action>
    When <request> arrives
    Then the status is 200
    And the JSON is {"action": "<action>", "arguments": <arguments>}

    Examples:
      | action                                 | request                   | arguments                            |
      | GetHello(string name)                  | GET /hello/lessa          | {"name": "lessa"}                    |
      | GetTodos()                             | GET /todos                | {}                                   |
      | GetTodos(int id)                       | GET /todos/7              | {"id": 7}                            |
      | GetTodos(int id, bool? verbose = null) | GET /todos/7              | {"id": 7, "verbose": null}           |
      | GetTodos(int id, bool? verbose = null) | GET /todos/7?verbose=true | {"id": 7, "verbose": true}           |
      | Get(string message, string name)       | GET /hi/michael           | {"message": "hi", "name": "michael"} |
      | DeleteTodosAsync(int id)               | DELETE /todos/7           | {"id": 7}                            |

  @every-source
  Scenario Outline: A complex parameter comes from the body
    Given the action <action>
    When <request> arrives with the JSON <body>
    Then the status is 200
    And the JSON is {"action": "<action>", "arguments": <arguments>}

    Examples:
      | action                                       | request                                                | body                      | arguments                                                                        |
      | PostTodos(Todo todo)                         | POST /todos                                            | {"id": 7, "title": "tea"} | {"todo": {"id": 7, "title": "tea"}}                                              |
      | PutUserProfile(Guid userId, Profile profile) | PUT /user-profile/0f8fad5b-d9cb-469f-a165-70867728950e | {"name": "lessa"}         | {"userId": "0f8fad5b-d9cb-469f-a165-70867728950e", "profile": {"name": "lessa"}} |

  @every-source
  Scenario Outline: The route of a class precedes those of its methods
    Given the action <action> in a class with [Route("/users")]
    When <request> arrives
    Then the status is 200
    And the JSON is {"action": "<action>", "arguments": <arguments>}

    Examples:
      | action             | request          | arguments           |
      | Get()              | GET /users       | {}                  |
      | Get(string userId) | GET /users/lessa | {"userId": "lessa"} |

  Scenario Outline: The route table contains the routes
    Given the action <action>
    Then the route table is <route>

    Examples:
      | action                                       | route                      |
      | GetHello(string name)                        | GET /hello/{name}          |
      | GetTodos()                                   | GET /todos                 |
      | GetTodos(int id)                             | GET /todos/{id}            |
      | GetTodos(int id, bool? verbose = null)       | GET /todos/{id}            |
      | PostTodos(Todo todo)                         | POST /todos                |
      | PutUserProfile(Guid userId, Profile profile) | PUT /user-profile/{userId} |
      | Get(string message, string name)             | GET /{message}/{name}      |
      | DeleteTodosAsync(int id)                     | DELETE /todos/{id}         |

  Scenario: Methods that are not actions are not called
    Given the controller BorderlineController
    Then the route table is GET /open
    # [NonAction], generic, static, private and inherited from object: none of them

  Scenario Outline: Attributes override the convention
    Given the controller AttributedController
    When <request> arrives
    Then the body is "<answer>"

    Examples:
      | request              | answer        |
      | GET /todos/7/items/3 | item 3 of 7   |
      | PUT /anything        | PUT           |
      | POST /anything       | POST          |
      | DELETE /trash?item=3 | 3 thrown away |
