// What viewers and owners are told of a code: the words are the player's, which has neither labels nor code in them.

/** A place that is filled in, an attribute with it, or a name in quotes. */
const NAME = /\{\w+\}(?:="\{\w+\}")?|"([\w./-]+)"/g;

/** A page on which those who are told something stand out, and names are code. @param {string} markdown */
export const told = (markdown) =>
  markdown.replace(/^- (Viewer|Owner): (.*)$/gm, (_line, who, text) => {
    const words = text.replace(NAME, (whole, name) => `\`${name ?? whole}\``);
    return `- <b class="told">${who}</b> ${words}`;
  });
