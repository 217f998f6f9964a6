package io.countersign.importer.host;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.JsonSketch;
import io.countersign.importer.JsonTokens;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Shape;
import io.countersign.importer.host.FirewallFacts.Act;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what `aws ec2 describe-security-groups` prints: who may come in by which ports. Several groups let in what any of them
/// does, and what none lets in is kept out. No finding.
///
/// By the reference of the API (`DescribeSecurityGroups`).
final class AwsSecurityGroupsImporter implements Importer {
    private static final Format FORMAT = new Format("aws-security-groups", EvidenceKind.SCAN, "AWS security groups");
    private static final String EVERY_PROTOCOL = "-1";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return head.shape() instanceof Shape.Json(JsonSketch root)
                        && root.at("SecurityGroups").first().has("GroupId", "IpPermissions")
                ? Optional.of(Message.of("importer.aws-security-groups.groups"))
                : Optional.empty();
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        FirewallFacts facts = new FirewallFacts(sink);
        facts.otherwise(Act.DENY, FirewallFacts.ANY);
        boolean[] more = {false};
        JsonTokens.read(content.open(), in -> in.object(name -> {
            switch (name) {
                case "SecurityGroups" -> in.array(() -> group(in, facts));
                case "NextToken" -> more[0] = !in.text().isEmpty();
                default -> {}
            }
        }));
        List<Message> remarks = more[0] ? List.of(Message.of("importer.aws-security-groups.more")) : List.of();
        sink.scan(new ScanInfo("aws ec2 describe-security-groups", "", "", null, !more[0], remarks));
    }

    private static void group(JsonTokens in, FirewallFacts facts) throws IOException, InterruptedException {
        in.object(name -> {
            if (name.equals("IpPermissions")) {
                in.array(() -> permission(in, facts));
            }
        });
    }

    private static void permission(JsonTokens in, FirewallFacts facts) throws IOException, InterruptedException {
        String[] ports = {"", "", ""};
        List<Sender> senders = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "IpProtocol" -> ports[0] = in.text();
                case "FromPort" -> ports[1] = in.text();
                case "ToPort" -> ports[2] = in.text();
                case "IpRanges" -> senders(in, senders, "CidrIp", "4");
                case "Ipv6Ranges" -> senders(in, senders, "CidrIpv6", "6");
                case "PrefixListIds" -> senders(in, senders, "PrefixListId", FirewallFacts.ANY);
                case "UserIdGroupPairs" -> senders(in, senders, "GroupId", FirewallFacts.ANY);
                default -> {}
            }
        });
        boolean every = ports[0].equals(EVERY_PROTOCOL);
        if (!every && !ports[0].equals("tcp") && !ports[0].equals("udp")) {
            return;
        }
        String numbers = every || ports[1].isEmpty() ? FirewallFacts.ANY : FirewallFacts.range(ports[1], ports[2]);
        for (Sender sender : senders) {
            facts.rule(
                    Act.ALLOW, numbers, every ? FirewallFacts.ANY : ports[0], FirewallFacts.sender(sender.name()), sender.version());
        }
    }

    private static void senders(JsonTokens in, List<Sender> senders, String member, String version)
            throws IOException, InterruptedException {
        in.array(() -> in.object(name -> {
            if (name.equals(member)) {
                senders.add(new Sender(in.text(), version));
            }
        }));
    }

    private record Sender(String name, String version) {}
}
