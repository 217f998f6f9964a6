package io.countersign.importer.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.FeedbackItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSplitterTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "Hello,\n\n1. Close port 22\n2. Remove /root/.ssh\n\nRegards\nA",
        "您好：\n（1）关闭22端口\n（2）删除 /root/.ssh\n谢谢！",
        "① 关闭端口22\n② 删除 /root/.ssh",
        "1) Port: 22 is open\n   a) close it\n   b) tell us\n2) /root/.ssh\n",
        "Findings\n- tcp/22 is open\n- /root/.ssh/authorized_keys holds a key",
        "> 一、22号端口开放\n> 1. 关闭\n> 2. 复测\n> 二、/root/.ssh 未清理",
        "Issue 1: port 22 is open\nAction requested: close it\nIssue 2: key in /root/.ssh\nAction requested: remove it",
        "问题：端口22开放\n整改建议：\n1. 关闭\n\n问题：存在 /root/.ssh 文件",
        "We found that port 22 is open to all.\n\nThere is also a key in /root/.ssh.\n\nPlease mend both."
    })
    void two_items_are_found_however_they_are_marked(String text) {
        List<FeedbackItem> items = split(text);

        assertThat(items).hasSize(2);
        assertThat(items.getFirst().subject()).isEqualTo(":22");
        assertThat(items.getLast().subject()).startsWith("/root/.ssh");
    }

    @Test
    void a_version_is_no_number_of_an_item() {
        assertThat(split("Your image holds\n1.2.3 of the library\nand 2.0 of the other")).hasSize(1);
    }

    @Test
    void what_follows_the_items_belongs_to_none() {
        List<FeedbackItem> items =
                split("1. Port 22\n2. Port 23\n\nPlease mend them by 2026-07-01 and submit the image again.");

        assertThat(items).extracting(FeedbackItem::message).containsExactly("1. Port 22", "2. Port 23");
        assertThat(items).extracting(FeedbackItem::dueDay).containsOnly(LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1. Mend it by October 31, 2024",
        "1. Mend it no later than 31 October 2024",
        "1. 请于2024年10月31日前整改",
        "1. 整改期限：2024-10-31",
        "1. Due: 2024/10/31"
    })
    void a_day_is_understood(String text) {
        assertThat(split(text).getFirst().dueDay()).isEqualTo(LocalDate.of(2024, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. We scanned it on October 31, 2024", "1. Mend it by 10/11/2024", "1. By 31 February 2024"})
    void a_day_that_is_none_is_not_guessed(String text) {
        assertThat(split(text).getFirst().dueDay()).isNull();
    }

    @Test
    void a_message_that_names_nothing_is_one_item() {
        assertThat(split("The image did not pass.\n\nTry again.")).singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("The image did not pass."));
    }

    @Test
    void nothing_gives_no_item() {
        assertThat(split(" \n\n")).isEmpty();
    }

    private static List<FeedbackItem> split(String text) {
        return new MessageSplitter("aws").split(text);
    }
}
