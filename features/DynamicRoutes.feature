Feature: Dynamic routes
  A parameter of an action, or a name in braces, is a segment of the path. The most explicit route wins, regardless of the order
  in which routes are registered.

  @every-source
  Scenario: A parameter is a segment
    Given the controller HelloController
    When GET /hello/lessa arrives
    Then the JSON is {"message": "hello lessa"}

  @every-source
  Scenario: Nested routes have several
    Given the controller MessageController
    When GET /hi/michael arrives
    Then the JSON is {"message": "hi, michael"}

  @every-source
  Scenario: A catch-all matches any path
    Given the controller AnyPathController
    When GET /any/route/should/work arrives
    Then the JSON is {"pathReceived": "/any/route/should/work"}

  @every-source
  Scenario Outline: A catch-all matches one or more whole segments
    Given the routes
      | methods | template   |
      | GET     | <template> |
    When GET <path> arrives
    Then the status is 200
    And the JSON field values is <values>

    Examples:
      | template            | path                 | values                              |
      | .+                  | /                    | {}                                  |
      | .+                  | /any/where           | {}                                  |
      | /files/.+           | /files/a/b           | {}                                  |
      | /{proxy+}           | /a/b/c               | {"proxy": "a/b/c"}                  |
      | /{**path}           | /a/b/c               | {"path": "a/b/c"}                   |
      | /files/{path+}      | /files/a             | {"path": "a"}                       |
      | /files/{path+}      | /files/a/b/          | {"path": "a/b"}                     |
      | /files/{path+}      | /files/a//b          | {"path": "a//b"}                    |
      | /files/{path+}/info | /files/a/b/info      | {"path": "a/b"}                     |
      | /files/{path+}/info | /files/a/info/b/info | {"path": "a/info/b"}                |
      | /{a}/{path+}/{z}    | /1/2/3/4             | {"a": "1", "path": "2/3", "z": "4"} |

  @every-source
  Scenario Outline: A catch-all matches at least one segment
    Given the routes
      | methods | template   |
      | GET     | <template> |
    When GET <path> arrives
    Then the status is 404

    Examples:
      | template            | path        |
      | /{proxy+}           | /           |
      | /files/{path+}      | /files      |
      | /files/{path+}      | /files/     |
      | /files/.+           | /files      |
      | /files/{path+}/info | /files/info |

  @every-source
  Scenario Outline: A parameter can be a part of a segment
    Given the routes
      | methods | template   |
      | GET     | <template> |
    When GET <path> arrives
    Then the JSON field values is <values>

    Examples:
      | template            | path              | values                           |
      | /files/{name}.{ext} | /files/logo.svg   | {"name": "logo", "ext": "svg"}   |
      | /files/{name}.{ext} | /files/app.tar.gz | {"name": "app.tar", "ext": "gz"} |
      | /v{version}/status  | /v2/status        | {"version": "2"}                 |
      | /{from}-{to}        | /dub-cdg          | {"from": "dub", "to": "cdg"}     |

  @every-source
  Scenario Outline: A constraint limits the values of a parameter
    Given the routes
      | methods | template                   |
      | GET     | /items/{value<constraint>} |
    When GET /items/<value> arrives
    Then the status is <status>

    Examples:
      | constraint             | value                                | status |
      | :int                   | 42                                   | 200    |
      | :int                   | -42                                  | 200    |
      | :int                   | 42.0                                 | 404    |
      | :long                  | 99999999999                          | 200    |
      | :decimal               | 1.50                                 | 200    |
      | :bool                  | true                                 | 200    |
      | :bool                  | yes                                  | 404    |
      | :guid                  | 0f8fad5b-d9cb-469f-a165-70867728950e | 200    |
      | :guid                  | 0f8fad5b                             | 404    |
      | :alpha                 | tea                                  | 200    |
      | :alpha                 | tea4two                              | 404    |
      | :minlength(3)          | te                                   | 404    |
      | :length(3)             | tea                                  | 200    |
      | :min(18)               | 17                                   | 404    |
      | :range(18,99)          | 42                                   | 200    |
      | :int:min(1)            | 0                                    | 404    |
      | :regex([A-Z]{{2}}\\d+) | EI123                                | 200    |
      | :regex([A-Z]{{2}}\\d+) | ei123                                | 404    |
      | :regex([A-Z]{{2}}\\d+) | EI123x                               | 404    |

  @every-source
  Scenario Outline: The last parameter can be optional
    Given the routes
      | methods | template   |
      | GET     | <template> |
    When GET <path> arrives
    Then the status is 200
    And the JSON field values is <values>

    Examples:
      | template             | path           | values                   |
      | /users/{id?}         | /users         | {}                       |
      | /users/{id?}         | /users/        | {}                       |
      | /users/{id?}         | /users/7       | {"id": "7"}              |
      | /users/{id:int?}     | /users/7       | {"id": "7"}              |
      | /{id?}               | /              | {}                       |
      | /list/{page=1}       | /list          | {"page": "1"}            |
      | /list/{page=1}       | /list/3        | {"page": "3"}            |
      | /list/{page:int=1}   | /list          | {"page": "1"}            |
      | /files/{path+?}      | /files         | {}                       |
      | /files/{path+?}      | /files/a/b     | {"path": "a/b"}          |
      | /files/{**path=home} | /files         | {"path": "home"}         |
      | /{tenant}/{page=1}   | /caf%C3%A9     | {"tenant": "café", "page": "1"} |

  @every-source
  Scenario Outline: A constraint applies to an optional parameter
    Given the routes
      | methods | template         |
      | GET     | /users/{id:int?} |
    When GET /users/<id> arrives
    Then the status is <status>

    Examples:
      | id  | status |
      | 7   | 200    |
      | x   | 404    |
      | 7/8 | 404    |

  @every-source
  Scenario Outline: An optional path parameter is an optional parameter of the action
    Given the controller MembersController
    When GET <path> arrives
    Then the status is 200
    And the JSON is <json>

    Examples:
      | path             | json                              |
      | /members         | {"id": null}                      |
      | /members/7       | {"id": 7}                         |
      | /members/page    | {"page": 1}                       |
      | /members/page/3  | {"page": 3}                       |
      | /members/named   | {"name": "nobody"}                |
      | /members/named/x | {"name": "x"}                     |

  Scenario: An action that requires the optional parameter is reported
    Given the controller LostMemberController
    When the app is built
    Then it is refused with 1 problem
    And a problem names LostMemberController.GetLostMember(int id), 'id' is required, /lost-members/{id?}

  Scenario: A route with an optional parameter conflicts with a route for the path without it
    Given the routes
      | methods | template     |
      | GET     | /users/{id?} |
      | GET     | /users       |
    When the app is built
    Then it is refused with 1 problem
    And a problem names GET /users/{id?}, GET /users (

  Scenario Outline: Invalid templates are reported
    Given GET <template> is mapped to "never"
    When the app is built
    Then it is refused with 1 problem
    And a problem names <template>, <names>

    Examples:
      | template           | names                            |
      | /a//b              | an empty segment                 |
      | /{id?}/mail        | only a complete last segment     |
      | /{page=1}/mail     | only a complete last segment     |
      | /{name}.{ext?}     | only a complete last segment     |
      | /{page?=1}         | a question mark                  |
      | /{page=}           | an empty default value           |
      | /{page:int=x}      | the default value 'x', int       |
      | /{id?:int}         | {id:int?}                        |

  @every-source
  Scenario Outline: Doubled braces are literal braces
    Given the routes
      | methods | template   |
      | GET     | <template> |
    When GET <path> arrives
    Then the JSON field values is <values>

    Examples:
      | template                  | path             | values      |
      | /{{x}}                    | /%7Bx%7D         | {}          |
      | /{{{x}}}                  | /%7B1%7D         | {"x": "1"}  |
      | /{{{x:length(2)}}}        | /%7B12%7D        | {"x": "12"} |
      | /{{{x:regex(\\d{{2}})}}}  | /%7B12%7D        | {"x": "12"} |

  @every-source
  Scenario Outline: A constraint on a catch-all applies to its whole value and takes precedence over a catch-all without one
    Given the routes
      | methods | template                 |
      | GET     | /{**rest}                |
      | GET     | /{**path:regex([a-z/]+)} |
    When GET <path> arrives
    Then the JSON field values is <values>

    Examples:
      | path   | values            |
      | /a/b/c | {"path": "a/b/c"} |
      | /a/b/1 | {"rest": "a/b/1"} |

  Scenario: No input makes a regular expression slow
    Given the routes
      | methods | template                     |
      | GET     | /items/{value:regex((a+)+b)} |
    When GET /items/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa arrives
    Then the status is 404

  Scenario Outline: The most explicit route wins
    Given the routes in <order> order
      | methods | template            |
      | GET     | .+                  |
      | GET     | /{**path}           |
      | GET     | /files/{path+}      |
      | GET     | /files/{path+}/info |
      | GET     | /files/{name}       |
      | GET     | /files/{name}.{ext} |
      | GET     | /files/{id:int}     |
      | GET     | /files/latest       |
    When GET <path> arrives
    Then the JSON field template is "<template>"

    Examples:
      | order   | path            | template            |
      | this    | /files/latest   | /files/latest       |
      | reverse | /files/latest   | /files/latest       |
      | this    | /files/7        | /files/{id:int}     |
      | reverse | /files/7        | /files/{id:int}     |
      | this    | /files/logo.svg | /files/{name}.{ext} |
      | reverse | /files/logo.svg | /files/{name}.{ext} |
      | this    | /files/logo     | /files/{name}       |
      | reverse | /files/logo     | /files/{name}       |
      | this    | /files/a/b/info | /files/{path+}/info |
      | reverse | /files/a/b/info | /files/{path+}/info |
      | this    | /files/a/b      | /files/{path+}      |
      | reverse | /files/a/b      | /files/{path+}      |
      | this    | /other          | /{**path}           |
      | reverse | /other          | /{**path}           |
      | this    | /               | /.+                 |
      | reverse | /               | /.+                 |

  Scenario Outline: Routes that are equally explicit are tried in the order of their templates
    Given the routes in <order> order
      | methods | template          |
      | GET     | /items/{b:int}    |
      | GET     | /items/{a:long}   |
      | GET     | /{path+}/x        |
      | GET     | /{path+}/{name}/x |
    When GET <path> arrives
    Then the JSON field template is "<template>"

    Examples:
      | order   | path     | template          |
      | this    | /items/7 | /items/{a:long}   |
      | reverse | /items/7 | /items/{a:long}   |
      | this    | /a/b/x   | /{path+}/{name}/x |
      | reverse | /a/b/x   | /{path+}/{name}/x |

  @every-source
  Scenario Outline: Literal text is matched exactly and with case
    Given the routes
      | methods | template        |
      | GET     | /files/Logo.svg |
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path              | status |
      | /files/Logo.svg   | 200    |
      | /files/Logo%2Esvg | 200    |
      | /files/LogoXsvg   | 404    |
      | /files/logo.svg   | 404    |

  @every-source
  Scenario Outline: A less explicit route matches if a more explicit one does not
    Given the routes
      | methods | template         |
      | GET     | /users/me        |
      | GET     | /users/{id}/mail |
      | DELETE  | /users/{id}      |
    When <request> arrives
    Then the JSON field template is "<template>"

    Examples:
      | request            | template         |
      | GET /users/me      | /users/me        |
      | GET /users/me/mail | /users/{id}/mail |
      | DELETE /users/me   | /users/{id}      |

  @every-source
  Scenario Outline: Trailing slashes are ignored
    Given the routes
      | methods | template |
      | GET     | /        |
      | GET     | /hello/  |
    When GET <path> arrives
    Then the JSON field template is "<template>"

    Examples:
      | path     | template |
      | /        | /        |
      | /hello   | /hello   |
      | /hello/  | /hello   |
      | /hello// | /hello   |

  @every-source
  Scenario Outline: With StrictSlashes, trailing slashes are significant
    Given the option StrictSlashes
    And the controller HelloController
    When GET <path> arrives
    Then the status is <status>

    Examples:
      | path          | status |
      | /hello/lessa  | 200    |
      | /hello/lessa/ | 404    |
