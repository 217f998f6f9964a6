package io.countersign.importer.message;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.MessageReader;
import io.countersign.importer.PlainText;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Mail;
import io.countersign.parse.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads messages by their words.
public final class PlainMessages implements MessageReader {
    private static final Map<String, Pattern> PLATFORMS = platforms();

    @Override
    public String text(Content content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content.open(), Head.SIZE);
        in.mark(Head.SIZE);
        Head head = new Head("message", in.readNBytes(Head.SIZE));
        in.reset();
        if (new EmlImporter().recognise(head).isPresent()) {
            return text(Mail.read(in));
        }
        byte[] bytes = in.readNBytes(Mail.MAXIMUM_TEXT + 1);
        if (bytes.length > Mail.MAXIMUM_TEXT) {
            throw ProblemException.of(ProblemCode.REPORT_TOO_LARGE_VALUE);
        }
        String text = TextEncoding.detect(bytes).decode(bytes);
        if (text.indexOf('\0') >= 0) { // a program or a picture, whose bytes would be kept as somebody's words
            throw ProblemException.of(ProblemCode.REPORT_ENCODING);
        }
        return text;
    }

    /// The plain texts of a message, or where it has none, those in HTML without their markup.
    static String text(Mail mail) {
        String plain = String.join("\n\n", mail.plain()).strip();
        String words = plain.isEmpty()
                ? String.join("\n\n", mail.html().stream().map(PlainMessages::words).toList())
                : plain;
        return mail.subject().isEmpty() ? words : mail.subject() + "\n\n" + words;
    }

    /// What a list shows before its entries is no text in HTML; the rules look for it.
    private static String words(String html) {
        Element body = Jsoup.parse(html).body();
        for (Element list : body.select("ol, ul")) {
            int number = 1;
            for (Element entry : list.children()) {
                if (entry.normalName().equals("li")) {
                    entry.prependText(list.normalName().equals("ol") ? number++ + ". " : "- ");
                }
            }
        }
        return PlainText.ofHtml(body.html());
    }

    @Override
    public String platform(String text) {
        List<String> named = PLATFORMS.entrySet().stream()
                .filter(platform -> platform.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.getFirst() : "";
    }

    @Override
    public List<FeedbackItem> split(String platform, String text) {
        return new MessageSplitter(platform).split(text);
    }

    private static Map<String, Pattern> platforms() {
        Map<String, Pattern> platforms = new LinkedHashMap<>();
        platforms.put("aws", named("\\bAWS\\b|\\bAmazon\\b|亚马逊"));
        platforms.put("azure", named("\\bAzure\\b|Partner Center|世纪互联"));
        platforms.put("digitalocean", named("DigitalOcean"));
        platforms.put("huawei", named("Huawei|KooGallery|华为"));
        platforms.put("alibaba", named("Alibaba|Aliyun|阿里云"));
        platforms.put("tencent", named("Tencent|腾讯"));
        platforms.put("gcp", named("Google Cloud|Producer Portal"));
        platforms.put("oracle", named("Oracle Cloud|\\bOCI\\b"));
        return platforms;
    }

    private static Pattern named(String names) {
        return Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }
}
