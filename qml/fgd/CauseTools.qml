import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls

// Beside the tree: other ways to see it, undo, and text or picture in and out.
Column {
    id: tools
    required property CauseTreeModel tree
    required property bool asList
    required property bool empty
    property bool open: false
    signal listed(bool list)
    signal fitted()

    spacing: Theme.unit

    function saved(name) {
        result.failed = name.length === 0
        result.text = name.length > 0 ? qsTr("Tersimpan: %1").arg(name) : qsTr("Tidak dapat disimpan. Pohonnya tetap aman di catatan ini.")
    }

    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "undoTree"; visible: tools.tree.canUndo; glyph: "undo"; text: qsTr("Kembalikan yang dihapus"); onClicked: tools.tree.undo() }
        AppButton { objectName: "fitTree"; visible: !tools.empty && !tools.asList; glyph: "zoom_out_map"; text: qsTr("Lihat semua"); onClicked: tools.fitted() }
        AppButton { objectName: "listTree"; visible: !tools.empty; glyph: tools.asList ? "account_tree" : "format_list_bulleted"; text: tools.asList ? qsTr("Gambar") : qsTr("Daftar"); onClicked: tools.listed(!tools.asList) }
        AppButton { objectName: "shareTree"; glyph: tools.open ? "expand_less" : "share"; text: tools.open ? qsTr("Tutup") : qsTr("Salin dan simpan"); onClicked: tools.open = !tools.open }
    }
    Card {
        visible: tools.open
        width: parent.width
        padding: 2 * Theme.unit
        Flow {
            visible: !tools.empty
            width: parent.width
            spacing: Theme.unit
            AppButton { objectName: "savePng"; text: qsTr("Gambar PNG"); glyph: "image"; onClicked: tools.saved(tools.tree.save("png")) }
            AppButton { objectName: "saveSvg"; text: qsTr("Gambar SVG"); glyph: "image"; onClicked: tools.saved(tools.tree.save("svg")) }
            AppButton { objectName: "saveText"; text: qsTr("Teks berjenjang"); glyph: "notes"; onClicked: { area.text = tools.tree.exportText(); tools.saved(tools.tree.save("txt")) } }
        }
        AppText { id: result; property bool failed: false; objectName: "treeSaved"; visible: text.length > 0; width: parent.width; wrapMode: Text.WrapAnywhere; color: failed ? Theme.wrong : Theme.done }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Dari teks: satu sebab satu baris, menjorok ke dalam untuk “mengapa”. Awali akar dengan *, akibat dengan ^.") }
        TextArea {
            id: area
            objectName: "treeText"
            width: parent.width
            height: Math.max(3 * Theme.touch, contentHeight + topPadding + bottomPadding)
            wrapMode: TextEdit.NoWrap
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            Accessible.name: qsTr("Teks berjenjang")
            background: Rectangle { radius: Theme.radius; color: Theme.surface; border.width: Theme.thin; border.color: area.activeFocus ? Theme.act : Theme.line }
        }
        AppButton { objectName: "importTree"; enabled: area.text.trim().length > 0; glyph: "add"; text: qsTr("Masukkan ke pohon"); onClicked: { tools.tree.importText(area.text); area.text = "" } }
    }
}
