// Shows a request, and everything that became of it.

const byId = id => document.getElementById(id);

export const ask = async (method, path, body) => {
  let response;
  try {
    response = await fetch(`/_gateway/${path}`, {
      method,
      headers: { "X-Gateway-Page": "1", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error("The gateway is not running.");
  }

  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.message);
  }

  return answer;
};

export const element = (name, attributes, ...children) => {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, value);
  }

  created.append(...children);
  return created;
};

export const statusClass = status => `s${Math.floor(status / 100)}`;

const text = value => element("pre", {}, value);

const panel = (title, isOpen, ...children) => {
  const details = element("details", isOpen ? { open: "" } : {}, element("summary", {}, title), element("div", {}, ...children));
  details.dataset.panel = title;
  return details;
};

const table = (caption, names, rows) => {
  const head = element("thead", {}, element("tr", {}, ...names.map(name => element("th", { scope: "col" }, name))));
  const body = element("tbody", {}, ...rows.map(row => element("tr", {}, ...row.map((cell, index) => element("td", { "data-name": names[index] }, cell ?? "")))));
  return element("table", { "aria-label": caption }, head, body);
};

const headers = (title, list) => table(title, ["Header", "Value"], list.map(header => [header.name, header.value]));

const decisionPanel = decisions => {
  const list = element("dl", {});
  let topic = null;
  for (const decision of decisions) {
    if (decision.topic !== topic) {
      topic = decision.topic;
      list.append(element("dt", {}, topic));
    }

    list.append(element("dd", {}, decision.text));
  }

  return panel("Why this response", true, list);
};

const requestPanel = request => panel("Request", false, text(request.line), headers("Headers of the request", request.headers),
  ...(request.body === null ? [] : [element("h3", {}, "Body"), text(request.body)]));

const responsePanel = (response, failure) => panel("Response", true,
  element("p", {}, "Status ", element("span", { class: `status ${statusClass(response.status)}` }, String(response.status))),
  headers("Headers of the response", response.headers),
  ...(response.body === null ? [] : [element("h3", {}, "Body"), text(response.body)]),
  ...(failure === null ? [] : [element("h3", {}, "Exception"), text(failure)]));

const matchPanel = (match, parameters) => {
  const found = match === null
    ? "The app did not route the request."
    : match.route === null ? `No route matches ${match.path}.` : `${match.path} matches ${match.route}.`;
  const removed = match?.pathBase ? [element("p", {}, `Removed from the path: ${match.pathBase}`)] : [];
  if (parameters === null) {
    return panel("Match and binding", false, element("p", {}, found), ...removed, element("p", {}, "No arguments were bound."));
  }

  const rows = parameters.map(parameter => [
    parameter.name, parameter.in, parameter.type,
    parameter.text ?? (["services", "invocation"].includes(parameter.in) ? "(not from the client)" : parameter.isRequired ? "(missing)" : "(missing, optional)"),
    parameter.error ?? "",
  ]);
  return panel("Match and binding", false, element("p", {}, found), ...removed,
    rows.length === 0 ? element("p", {}, "The action has no parameters.") : table("Parameters", ["Parameter", "From", "Type", "In the request", "Error"], rows));
};

const stepsPanel = steps => panel("Behaviors and times", false,
  steps.length === 0
    ? element("p", {}, "No behavior ran.")
    : table("Behaviors", ["Behavior", "Place", "Milliseconds", "Result"], steps.map(step => [
      `${"\u00a0".repeat(2 * step.depth)}${step.name}`, step.place, step.milliseconds === null ? "" : step.milliseconds.toFixed(3), step.exception ?? String(step.status ?? ""),
    ])));

const save = (name, content) => {
  const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
};

const copy = async (content, status) => {
  try {
    await navigator.clipboard.writeText(content);
    status.textContent = "Copied.";
  } catch {
    status.textContent = "The browser does not allow copying: select the text in the panel Test.";
  }
};

const actions = (details, showSecrets) => {
  const status = element("p", { role: "status" });
  const buttons = [];
  if (details.event !== null) {
    const toSave = element("button", { type: "button" }, "Save as event.json");
    toSave.addEventListener("click", () => save("event.json", details.event));
    buttons.push(toSave);
  }

  if (details.test !== null) {
    const toCopy = element("button", { type: "button" }, "Copy as test");
    toCopy.addEventListener("click", () => copy(details.test, status));
    buttons.push(toCopy);
  }

  const secrets = element("button", { type: "button", "aria-pressed": String(details.secretsAreShown) }, "Show secrets");
  secrets.addEventListener("click", async () => {
    await showSecrets(!details.secretsAreShown);
    document.querySelector("#content [aria-pressed]")?.focus();
  });
  return [element("div", { class: "buttons" }, ...buttons, secrets), status];
};

export const showInvocation = (details, showSecrets) => {
  const open = new Map([...document.querySelectorAll("#content details")].map(found => [found.dataset.panel, found.open]));
  const { summary } = details;
  const time = new Date(summary.time).toLocaleTimeString();
  byId("details-title").textContent = `${summary.method} ${summary.target}: ${summary.status}`;
  byId("content").replaceChildren(
    element("p", { class: "hint" }, `${time}, ${summary.milliseconds} ms, ${summary.action ?? "no route"}`),
    ...actions(details, showSecrets),
    decisionPanel(details.decisions),
    responsePanel(details.response, details.failure),
    requestPanel(details.request),
    ...(details.event === null ? [] : [panel("Event", false, text(details.event))]),
    matchPanel(details.match, details.parameters ?? null),
    stepsPanel(details.steps),
    ...(details.functionResponse === null ? [] : [panel("Response of the function", false, text(details.functionResponse))]),
    panel("Log", details.log.length > 0, details.log.length === 0 ? element("p", {}, "The function wrote nothing to its log.") : text(details.log.join("\n"))),
    ...(details.test === null ? [] : [panel("Test", false, text(details.test))]));
  for (const found of document.querySelectorAll("#content details")) {
    found.open = open.get(found.dataset.panel) ?? found.open;
  }
};
