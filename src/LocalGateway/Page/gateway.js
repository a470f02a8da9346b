// The page of the local gateway: the routes, the form, and the list of requests. Everything is inserted as text.
import { ask, element, showInvocation, statusClass } from "./invocation.js";

const byId = id => document.getElementById(id);
const invocations = byId("invocations");
const buttons = new Map();
const most = 100;
let logId = null;
let selected = null;

byId("address").textContent = location.origin;

// --- Routes ---

const describeParameter = parameter =>
  `${parameter.name} (${parameter.in}, ${parameter.type}${parameter.isRequired ? ", required" : parameter.default == null ? "" : `, default ${parameter.default}`})`;

const fillIn = (route, method) => {
  byId("method").value = method;
  byId("target").value = route.plainTemplate;
  const texts = route.parameters.map(describeParameter);
  byId("parameters").textContent = texts.length === 0 ? "The action has no parameters." : `Parameters: ${texts.join("; ")}.`;
  const body = route.parameters.find(parameter => parameter.in === "body");
  if (body !== undefined && byId("headers").value.trim() === "") {
    byId("headers").value = "Content-Type: application/json";
  }

  const target = byId("target");
  target.focus();
  const start = target.value.indexOf("{");
  if (start >= 0) {
    target.setSelectionRange(start, target.value.indexOf("}", start) + 1);
  }
};

const showRoutes = async () => {
  const { service, stage, routes } = await ask("GET", "routes");
  byId("service").textContent = stage ? `${service}, stage ${stage}` : service;
  const entries = routes.flatMap(route => route.methods.map(method => {
    const button = element("button", { type: "button" },
      element("span", { class: "method code" }, method),
      element("span", { class: "code" }, route.template),
      element("span", { class: "name" }, route.isHidden ? `${route.action}, hidden by this page` : `${route.action} → ${route.result}`));
    button.addEventListener("click", () => fillIn(route, method));
    return element("li", {}, button);
  }));
  byId("routes").replaceChildren(...entries);
  if (entries.length === 0) {
    byId("routes-hint").textContent = "The app has no routes.";
  }
};

// --- Requests ---

const select = async (number, { secrets = false, focus = false } = {}) => {
  buttons.get(selected)?.removeAttribute("aria-current");
  selected = number;
  buttons.get(number)?.setAttribute("aria-current", "true");
  try {
    const details = await ask("GET", `invocations/${number}${secrets ? "?secrets=shown" : ""}`);
    if (selected === number) {
      showInvocation(details, shown => select(number, { secrets: shown }));
      if (focus) {
        byId("details").focus();
      }
    }
  } catch (error) {
    byId("details-title").textContent = `Request ${number}`;
    byId("content").replaceChildren(element("p", { class: "error" }, error.message));
  }
};

const add = invocation => {
  if (buttons.has(invocation.number)) {
    return;
  }

  const button = element("button", { type: "button" },
    element("span", { class: `status ${statusClass(invocation.status)}` }, String(invocation.status)),
    element("span", { class: "code" }, `${invocation.method} ${invocation.target}`),
    element("span", { class: "time" }, `${invocation.milliseconds} ms`),
    element("span", { class: "name" }, invocation.action ?? "no route"));
  button.addEventListener("click", () => select(invocation.number, { focus: true }));
  buttons.set(invocation.number, button);
  if (invocation.number === selected) {
    // The response to the form can be faster than the event.
    button.setAttribute("aria-current", "true");
  }

  invocations.prepend(element("li", {}, button));
  byId("none").hidden = true;
  if (buttons.size > most) {
    const oldest = Math.min(...buttons.keys());
    buttons.get(oldest).parentElement.remove();
    buttons.delete(oldest);
  }
};

const clear = () => {
  invocations.replaceChildren();
  buttons.clear();
  selected = null;
  byId("none").hidden = false;
  byId("details-title").textContent = "No request is selected";
  byId("content").replaceChildren();
};

const follow = () => {
  const events = new EventSource("/_gateway/events");
  events.addEventListener("log", event => {
    byId("connection").textContent = "Connected";
    const id = JSON.parse(event.data);
    if (logId !== null && logId !== id) {
      // The gateway was started again, perhaps with other routes.
      clear();
      showRoutes();
    }

    logId = id;
  });
  events.addEventListener("invocation", event => add(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    byId("connection").textContent = "Not connected: the gateway is not running.";
  });
};

byId("clear").addEventListener("click", async () => {
  await ask("POST", "clear", {});
  clear();
});

byId("send").addEventListener("submit", async event => {
  event.preventDefault();
  const result = byId("send-result");
  result.textContent = "Sending…";
  const form = Object.fromEntries(new FormData(event.target));
  try {
    const { number, status } = await ask("POST", "send", form);
    result.textContent = `The response has the status ${status}.`;
    await select(number, {});
  } catch (error) {
    result.textContent = error.message;
  }
});

follow();
await showRoutes();
