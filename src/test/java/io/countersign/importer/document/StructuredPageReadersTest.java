package io.countersign.importer.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentLine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredPageReadersTest {
    @Test
    void restructured_text_is_read_by_its_structure() {
        assertThat(rst("""
                =====
                Guide
                =====

                Ports
                -----

                .. a comment
                   over two lines

                .. list-table::
                   :header-rows: 1

                   * - Port
                     - Use
                   * - 22
                     - SSH
                       access

                ====  =======
                Port  Purpose
                ====  =======
                443   web site
                ====  =======

                .. warning:: Change the *default* password at :ref:`once <pw>`.

                Close it::

                    ufw deny 443

                #. Open ``/var/log/app.log``

                .. code-block:: bash
                   :linenos:

                   tail -f app.log
                """)).containsExactly(
                        new DocumentLine(2, Kind.TITLE, "Guide"),
                        new DocumentLine(5, Kind.HEADING, "Ports"),
                        new DocumentLine(14, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(16, Kind.TABLE_ROW, "22 | SSH access"),
                        new DocumentLine(21, Kind.TABLE_HEAD, "Port | Purpose"),
                        new DocumentLine(23, Kind.TABLE_ROW, "443 | web site"),
                        new DocumentLine(26, Kind.TEXT, "Change the default password at once."),
                        new DocumentLine(28, Kind.TEXT, "Close it:"),
                        new DocumentLine(30, Kind.CODE, "    ufw deny 443"),
                        new DocumentLine(32, Kind.LIST_ITEM, "Open /var/log/app.log"),
                        new DocumentLine(37, Kind.CODE, "   tail -f app.log"));
    }

    @Test
    void asciidoc_is_read_by_its_structure() {
        assertThat(asciidoc("""
                = Guide
                :toc:

                == Ports
                [cols="1,2"]
                |===
                |Port |Use

                |22
                |SSH, for
                administration
                |443 |The web site
                |===

                // not for readers
                WARNING: *Change* the default password.

                . Open menu:Settings[Firewall > Rules] and press btn:[Save].
                Log file:: `/var/log/app.log`

                [source,bash]
                ----
                tail -f app.log <1>
                ----
                include::more.adoc[]
                See link:https://example.org/x[the manual].
                """)).containsExactly(
                        new DocumentLine(1, Kind.TITLE, "Guide"),
                        new DocumentLine(4, Kind.HEADING, "Ports"),
                        new DocumentLine(7, Kind.TABLE_HEAD, "Port | Use"),
                        new DocumentLine(9, Kind.TABLE_ROW, "22 | SSH, for administration"),
                        new DocumentLine(12, Kind.TABLE_ROW, "443 | The web site"),
                        new DocumentLine(16, Kind.TEXT, "WARNING: Change the default password."),
                        new DocumentLine(18, Kind.LIST_ITEM, "Open Settings > Firewall > Rules and press Save."),
                        new DocumentLine(19, Kind.LIST_ITEM, "Log file: /var/log/app.log"),
                        new DocumentLine(23, Kind.CODE, "tail -f app.log <1>"),
                        new DocumentLine(26, Kind.TEXT, "See the manual."));
    }

    @Test
    void components_of_mdx_say_nothing_but_what_stands_between_their_tags() {
        assertThat(new MarkdownPageReader().read("page.mdx", """
                import Tabs from '@theme/Tabs';

                <Tabs groupId="os">
                <TabItem value="ubuntu" label="Ubuntu">
                - 22/tcp is SSH
                </TabItem>
                </Tabs>

                {/* not for readers */}

                ```jsx
                <Example/>
                ```
                """).lines()).containsExactly(
                        new DocumentLine(5, Kind.LIST_ITEM, "22/tcp is SSH"),
                        new DocumentLine(12, Kind.CODE, "<Example/>"));
    }

    private static List<DocumentLine> rst(String text) {
        return new RstPageReader().read("page.rst", text).lines();
    }

    private static List<DocumentLine> asciidoc(String text) {
        return new AsciidocPageReader().read("page.adoc", text).lines();
    }
}
