import QtQuick
import Rembug.App
import Rembug.Controls

// What can be done with the node that was chosen.
Column {
    id: details
    required property CauseTreeModel tree
    required property var node
    required property int most
    required property bool asking
    signal moveAsked()
    signal removeAsked()
    signal removed(bool withBranch)
    signal kept()
    property bool open: false

    readonly property string key: node.key || ""
    spacing: 1.5 * Theme.unit
    onKeyChanged: open = false

    Flow {
        visible: !details.asking
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "editNode"; glyph: details.open ? "expand_less" : "edit"; text: details.open ? qsTr("Tutup") : qsTr("Ubah"); onClicked: details.open = !details.open }
        AppButton { objectName: "moveNode"; glyph: "low_priority"; text: qsTr("Pindahkan"); onClicked: details.moveAsked() }
        AppButton { objectName: "removeNode"; danger: true; glyph: "delete_outline"; text: qsTr("Hapus"); onClicked: details.removeAsked() }
    }
    AppText { visible: details.asking; width: parent.width; text: qsTr("Di bawahnya masih ada cabang. Apa yang terjadi dengannya?") }
    Flow {
        visible: details.asking
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "keepBranch"; primary: true; text: qsTr("Naik satu tingkat"); onClicked: details.removed(false) }
        AppButton { objectName: "dropBranch"; danger: true; text: qsTr("Ikut dihapus"); onClicked: details.removed(true) }
        AppButton { text: qsTr("Tidak jadi"); onClicked: details.kept() }
    }
    Column {
        visible: details.open && !details.asking
        width: parent.width
        spacing: 1.5 * Theme.unit
        Entry { width: parent.width; name: "cause"; subject: details.key; label: qsTr("Bunyinya"); value: details.node.text || ""; onEntered: (text) => details.tree.put(details.key, "teks", text) }
        Chips { width: parent.width; name: "kind"; label: qsTr("Ini adalah"); choices: details.tree.choices("jenis"); value: details.node.kind || ""; onPicked: (value) => details.tree.put(details.key, "jenis", value) }
        Chips { visible: details.node.kind === "AKAR"; width: parent.width; name: "lost"; label: qsTr("Nilai luhur apa yang luntur?"); optional: true; choices: details.tree.choices("nilai_hilang"); value: details.node.lost || ""; onPicked: (value) => details.tree.put(details.key, "nilai_hilang", value) }
        DotVotes { width: parent.width; name: "cause"; value: details.node.votes || 0; most: details.most; onVoted: (value) => details.tree.put(details.key, "dukungan", String(value)) }
    }
}
