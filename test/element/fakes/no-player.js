globalThis.noPlayer = true;
