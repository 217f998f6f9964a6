package io.countersign.importer.tabular;

import io.countersign.model.table.TableField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What columns are called, in English and Chinese, by the field that they hold. The names are without blanks and marks,
/// in small letters; the more telling ones come first.
final class ColumnWords {
    private static final Map<TableField, List<String>> WORDS = words();

    private ColumnWords() {}

    static List<String> of(TableField field) {
        return WORDS.getOrDefault(field, List.of());
    }

    /// A name as it is compared.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<TableField, List<String>> words() {
        Map<TableField, List<String>> words = new EnumMap<>(TableField.class);
        words.put(TableField.TITLE, of("title", "vulnerabilityname", "vulname", "vulnerability", "pluginname", "checkname",
                "checkitem", "rulename", "issue", "name", "rule", "summary", "漏洞名称", "漏洞标题", "漏洞公告", "公告标题",
                "检查项名称", "检查项", "检测项", "检查点", "风险名称", "风险项", "基线名称", "问题名称", "问题", "标题", "名称", "漏洞"));
        words.put(TableField.IDENTIFIER, of("cve", "cveid", "cveids", "cves", "cvenumber", "cvelist", "vulnerabilityid",
                "vulid", "vulnid", "advisory", "advisoryid", "checkid", "ruleid", "id", "cve编号", "关联cve", "漏洞cve",
                "漏洞编号", "漏洞id", "cnnvd编号", "cnvd编号", "公告编号", "检查项编号", "规则编号", "编号"));
        words.put(TableField.SEVERITY, of("severity", "severitylevel", "risklevel", "risk", "threatlevel", "criticality",
                "necessity", "repairpriority", "repairnecessity", "priority", "urgency", "level", "rating", "危险等级",
                "风险等级", "威胁等级", "漏洞等级", "危害等级", "严重程度", "严重级别", "漏洞级别", "风险级别", "安全等级", "修复优先级",
                "修复紧急程度", "修复紧急度", "修复必要性", "优先级", "紧急程度", "级别", "等级", "危险程度"));
        words.put(TableField.CVSS, of("cvss", "cvssscore", "cvssbasescore", "cvssv3", "cvss3", "cvssv2", "cvssvector",
                "cvss评分", "cvss分数", "cvss分值", "cvss得分"));
        words.put(TableField.COMPONENT, of("component", "componentname", "package", "packagename", "software",
                "softwarename", "affectedsoftware", "product", "library", "软件名称", "组件名称", "组件", "软件包", "影响组件",
                "受影响软件", "应用名称", "包名", "软件"));
        words.put(TableField.VERSION, of("installedversion", "currentversion", "packageversion", "softwareversion",
                "componentversion", "version", "当前版本", "软件版本", "组件版本", "版本号", "已安装版本", "版本"));
        words.put(TableField.FIXED_VERSION, of("fixedversion", "fixversion", "fixedin", "fixedinversion", "patchedversion",
                "修复版本", "安全版本", "升级版本", "目标版本", "建议版本"));
        words.put(TableField.HOST, of("host", "hostname", "hostip", "ip", "ipaddress", "asset", "assetname", "server",
                "servername", "instance", "instancename", "instanceid", "target", "machine", "主机名称", "主机名", "主机ip", "主机",
                "服务器名称", "服务器ip", "服务器", "ip地址", "资产名称", "资产", "实例名称", "实例id", "实例", "影响主机", "受影响资产",
                "受影响主机", "内网ip", "公网ip", "机器名称"));
        words.put(TableField.PORT, of("port", "ports", "portnumber", "端口号", "端口"));
        words.put(TableField.PROTOCOL, of("protocol", "proto", "协议"));
        words.put(TableField.PATH, of("path", "filepath", "file", "location", "url", "uri", "文件路径", "软件路径", "漏洞路径",
                "路径", "文件", "位置", "url地址"));
        words.put(TableField.DESCRIPTION, of("description", "details", "detail", "synopsis", "message", "漏洞描述", "风险描述",
                "问题描述", "漏洞简介", "漏洞详情", "检测详情", "详细描述", "描述", "详情", "简介", "说明"));
        words.put(TableField.SOLUTION, of("solution", "remediation", "recommendation", "mitigation", "suggestion", "advice",
                "howtofix", "修复建议", "整改建议", "解决方案", "修复方案", "处理建议", "加固建议", "整改方案", "修复命令"));
        words.put(TableField.REFERENCES, of("references", "reference", "links", "link", "参考链接", "参考", "链接"));
        words.put(TableField.STATUS, of("status", "state", "处理状态", "漏洞状态", "修复状态", "状态"));
        words.put(TableField.RESULT, of("result", "checkresult", "outcome", "compliance", "passfail", "检查结果", "检测结果",
                "是否通过", "审核结果", "结果"));
        words.put(TableField.DUE_DAY, of("duedate", "dueday", "due", "deadline", "fixby", "整改期限", "整改截止日期", "截止日期",
                "截止时间", "最晚修复时间", "期限"));
        return words;
    }

    private static List<String> of(String... words) {
        return List.of(words);
    }
}
