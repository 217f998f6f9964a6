package io.countersign.logic.assess;

import java.util.regex.Pattern;

/// A pattern of paths: `*` stands for any part of a name, `**` for any folders.
final class PathPattern {
    private final String text;
    private final String folder;
    private final Pattern pattern;

    PathPattern(String text) {
        this.text = text;
        int wildcard = text.indexOf('*');
        String fixed = wildcard < 0 ? text : text.substring(0, wildcard);
        this.folder = fixed.substring(0, Math.max(0, fixed.lastIndexOf('/')));
        this.pattern = Pattern.compile(expression(text), Pattern.DOTALL);
    }

    /// The folder in which everything lies that it stands for, without a slash at its end; empty for the root.
    String folder() {
        return folder;
    }

    boolean matches(String path) {
        return path.startsWith(folder) && pattern.matcher(path).matches();
    }

    @Override
    public String toString() {
        return text;
    }

    /// A path as a list from the root has it: `./etc` is `/etc`.
    static String fromRoot(String path) {
        String whole = path.startsWith("./") ? path.substring(1) : path;
        return whole.equals(".") ? "/" : whole;
    }

    private static String expression(String text) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (text.charAt(i) == '*') {
                expression.append("[^/]*");
            } else {
                expression.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        return expression.toString();
    }
}
