package io.countersign.logic.documents;

import static io.countersign.logic.documents.Lexicon.either;

import io.countersign.logic.documents.PortMention.Form;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads ports out of tables that have a column for them.
final class PortTables {
    private static final Pattern PORT_COLUMN =
            either("(?:[\\w-]+ )?(?:[\\w-]+ )?ports?(?: ?(?:no\\.?|numbers?|ranges?|s))?(?: ?[/(].*)?"
                    + "|protocol ?/ ?ports?|tcp|udp|tcp/udp", ".{0,6}端口.{0,6}");

    /// Columns that hold ports where the table stands under a heading that is about ports.
    private static final Pattern NUMBER_COLUMN = either("numbers?|no\\.?|address|endpoint|listen(?:er|s"
            + "|ing)?", "编号|号码|地址|监听");

    private static final Pattern PURPOSE_COLUMN = either(
            "use[ds]?(?: (?:for|by|case))?|purpose|description|function|what(?: it)?(?: is)? for|usage|details?"
                    + "|comments?|notes?|remarks?|explanation", "用途|说明|描述|作用|功能|备注|用来|含义");

    /// Tables of accounts, of running containers, of servers to connect to.
    private static final Pattern OTHER_COLUMN = either(
            "container id|created|command|user(?:name)?|passwords?|encryption|ssl|smtp.*|imap.*|pop3?.*|mail.*"
                    + "|ssl/tls|security type", "密码|用户名|账号|加密|邮箱|发件|.*邮.*");

    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1|localhost|\\[?::1]?:");

    /// A row on what the machine sends.
    private static final Pattern OUT = either("out|outbound|outgoing|egress", "出|出站|出方向");

    private PortTables() {}

    /// Whether the passage is a row of such a table.
    static boolean reads(Passage passage) {
        return passage.kind() == Kind.TABLE_ROW && portColumn(passage).isPresent();
    }

    static List<PortMention> mentions(Passage row) {
        List<String> cells = row.cells();
        int column = portColumn(row).orElseThrow();
        if (isOther(row) || row.around().has(Concept.OUTBOUND) || cells.stream().anyMatch(cell -> OUT.matcher(cell).matches()) || column >= cells.size() || LOOPBACK.matcher(cells.get(column)).find()) {
            return List.of();
        }
        String purpose = purpose(row, column);
        Form form = purpose.isEmpty() ? Form.BARE : Form.LISTED;
        return PortWords.ports(numbers(cells.get(column))).stream()
                .map(port -> new PortMention(port.number(), protocol(cells, port), purpose, form, row))
                .toList();
    }

    private static boolean isOther(Passage row) {
        return row.columns().stream().anyMatch(column -> OTHER_COLUMN.matcher(column.strip()).matches());
    }

    private static Optional<Integer> portColumn(Passage row) {
        Optional<Integer> named = column(row, PORT_COLUMN);
        boolean about = row.around().has(Concept.NETWORK);
        return named.isPresent() || !about ? named : column(row, NUMBER_COLUMN);
    }

    private static Optional<Integer> column(Passage row, Pattern name) {
        return IntStream.range(0, row.columns().size())
                .filter(i -> isNamed(row.columns().get(i).strip(), name))
                .boxed()
                .findFirst();
    }

    private static boolean isNamed(String column, Pattern name) {
        return column.length() <= 30 && name.matcher(column).matches();
    }

    /// The number of an address, where the cell is one.
    private static String numbers(String cell) {
        return cell.matches("(?:\\d+\\.){3}\\d+:\\d+.*|\\[?::]?:\\d+.*|\\*:\\d+.*|0:\\d+.*|:\\d+")
                ? cell.substring(cell.lastIndexOf(':') + 1)
                : cell.replaceAll("([1-9]\\d{1,4})/\\1(?!\\d)", "$1");
    }

    private static String protocol(List<String> cells, PortWords.Port port) {
        return cells.stream().anyMatch(cell -> cell.strip().equalsIgnoreCase("udp")) ? "udp" : port.protocol();
    }

    /// The cell of the column for it, else all other cells that say something.
    private static String purpose(Passage row, int portColumn) {
        List<String> cells = row.cells();
        List<Integer> others = IntStream.range(0, cells.size())
                .filter(i -> i != portColumn && PortWords.isPurpose(cells.get(i)))
                .boxed()
                .toList();
        return others.stream()
                .filter(i -> i < row.columns().size() && PURPOSE_COLUMN.matcher(row.columns().get(i).strip()).matches())
                .findFirst()
                .map(cells::get)
                .orElseGet(() -> String.join(", ", others.stream().map(cells::get).toList()));
    }
}
