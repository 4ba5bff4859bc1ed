// A library for captions as a classic script may well define it: a class that is no property of the window.
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- the page has it by its name
class NanoMessenger {
  connect() {}
}
