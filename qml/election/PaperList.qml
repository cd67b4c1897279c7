pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls

// Every paper of a correcting count that took them over, to be found by its number or by a name, and put right.
Rectangle {
    id: page
    required property CountModel count
    required property CountWords words
    readonly property var tens: two.tens
    readonly property string wanted: search.text.trim().toLowerCase()
    readonly property var shown: {
        const found = []
        page.tens.forEach((ten) => ten.papers.forEach((paper) => {
            if (page.wanted.length === 0 || String(paper.paper) === page.wanted || paper.text.toLowerCase().includes(page.wanted)) {
                found.push(paper)
            }
        }))
        return found
    }

    signal closed()
    signal mend(int paper)

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    onVisibleChanged: if (visible) two.load()

    CountCompare { id: two; count: page.count }
    MouseArea { anchors.fill: parent }
    Item {
        id: all
        anchors { top: parent.top; bottom: foot.top; horizontalCenter: parent.horizontalCenter; topMargin: 3 * Theme.unit; bottomMargin: Theme.unit }
        width: Math.min(parent.width - 6 * Theme.unit, Theme.columnWidth * Math.max(1, Theme.scale * 0.8))
        AppText { id: title; anchors { left: parent.left; right: parent.right; top: parent.top } font.pixelSize: Theme.page; font.weight: Font.DemiBold; text: qsTr("Daftar surat") }
        AppText { id: hint; anchors { left: parent.left; right: parent.right; top: title.bottom; topMargin: Theme.unit } color: Theme.faint; text: qsTr("Nomornya menurut daftar ini, bukan urutan membaca. Yang dibetulkan diberi alasan; isi semula tetap tersimpan terkunci.") }
        Field { id: search; objectName: "findPaper"; anchors { left: parent.left; right: parent.right; top: hint.bottom; topMargin: Theme.unit } placeholderText: qsTr("Nama atau nomor surat"); Accessible.name: placeholderText }
        AppText { visible: page.shown.length === 0; anchors { left: parent.left; right: parent.right; top: search.bottom; topMargin: 2 * Theme.unit } color: Theme.faint; text: qsTr("Tidak ada surat seperti itu.") }
        ListView {
            objectName: "papers"
            anchors { left: parent.left; right: parent.right; top: search.bottom; bottom: parent.bottom; topMargin: Theme.unit }
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
            model: page.shown
            delegate: Item {
                id: one
                required property var modelData
                width: ListView.view.width
                height: Math.max(said.implicitHeight, Theme.touch) + Theme.unit
                AppText { id: said; anchors { left: parent.left; right: mend.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: qsTr("Surat %1: %2").arg(one.modelData.paper).arg(page.words.paper(one.modelData.kind, one.modelData.text)) }
                AppButton { id: mend; objectName: "listMend-" + one.modelData.paper; anchors { right: parent.right; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: qsTr("Betulkan"); glyph: "edit"; Accessible.name: qsTr("Betulkan surat %1").arg(one.modelData.paper); onClicked: page.mend(one.modelData.paper) }
                Rectangle { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } height: Theme.thin; color: Theme.line }
            }
        }
    }
    Flow {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit }
        layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
        AppButton { objectName: "listClosed"; primary: true; text: qsTr("Kembali ke papan"); glyph: "arrow_back"; onClicked: page.closed() }
    }
}
