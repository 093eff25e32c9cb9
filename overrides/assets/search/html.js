// The one place where text becomes HTML: what a page, a file or a reader wrote can run nothing.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
